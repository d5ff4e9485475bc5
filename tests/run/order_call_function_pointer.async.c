// reference: clang
/* Section 3: in a plain call through a pointer the pointer is the leftmost operand: it is read before the arguments are awaited. */
#include <acc.h>
#include <stdio.h>

static int one(int value)
{
    return 1000 + value;
}

static int two(int value)
{
    return 2000 + value;
}

typedef int function(int);

static function *chosen = one;
static function *table[] = { one, two };
static int at;

struct object {
    function *method;
};

static async int change(struct object *object, int value)
{
    await acc_yield();
    chosen = two;
    at = 1;
    if (object)
        object->method = two;
    return value;
}

async int main(void)
{
    printf("%d\n", chosen(await change(NULL, 1)));
    printf("%d\n", chosen(await change(NULL, 2)));

    at = 0;
    printf("%d\n", table[at](await change(NULL, 3)));
    printf("%d\n", (*table[at])(await change(NULL, 4)));

    struct object object = { one };
    printf("%d\n", object.method(await change(&object, 5)));
    printf("%d\n", object.method(await change(&object, 6)));

    chosen = one;
    printf("%d\n", (at ? chosen : two)(await change(NULL, 7)));
    return 0;
}
