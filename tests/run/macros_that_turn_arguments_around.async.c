/* An await whose words come from two arguments, the later one first; a name that means two objects in one use of a macro; a
 * macro whose body names what has moved to the frame, in an operand that is not evaluated; words that would run together;
 * names like those of generated functions in statement expressions. */
// flags: -std=gnu11
#include <acc.h>
#include <stdio.h>

#define AROUND(a, b) b a
#define SIZE (sizeof buffer)
#define SIZES(x) (sizeof(x) + sizeof(x))
#define BOTH(x) ((x) + ({ int n = 3; (x) + n; }))
#define ONLY(x) x

static async int number(int n)
{
    await acc_yield();
    return n;
}

static async int last(void)
{
    ONLY(return({ await number(1); 7; }));
}

async int main(void)
{
    char buffer[8] = "abcdefg";
    int n = 5, *pointer = &n;
    printf("%d %d\n", AROUND((1), await number), (int)SIZE);
    printf("%s %d %d %d\n", buffer, (int)SIZE, *pointer, BOTH(n));
    printf("%d\n", (int)SIZES(buffer));
    int n__init = 5;
    await acc_yield();
    printf("%d\n", n__init + ({ int n__init = 3; n__init + 1; }) + (int)sizeof(({ char n__init = 1; n__init; })));
    printf("%d\n", ONLY(1 +__extension__({ await number(1); 7; })));
    typedef int count;
    async count (*function)(count) = number;
    printf("%d\n", await function(8));
    printf("%d\n", await last());
    return 0;
}
