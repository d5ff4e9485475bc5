// reference: futures
/* Section 4: local structs that are named before they are defined (C11 6.7.2.3p8), one by the other, and beside those of
 * the file. */
#include <acc.h>
#include <stdio.h>

struct known { int of_the_file; };
struct later;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int of_file(const struct known *known)
{
    return known->of_the_file;
}

static async int each_other(void)
{
    struct tree *root = NULL, **place = &root;
    struct leaf { struct tree *above; int value; };
    struct tree { struct leaf *leaves[2]; union all *all; };
    union all { struct tree tree; struct leaf leaf; };
    struct leaf left = { NULL, await later(1) }, right = { NULL, 2 };
    struct tree tree = { { &left, &right }, NULL };
    *place = left.above = right.above = &tree;
    await acc_yield();
    return root->leaves[0]->value + 10 * left.above->leaves[1]->value;
}

static async int of_the_file(void)
{
    struct known first = { 3 }, *pointer = &first;
    await acc_yield();
    int sum = of_file(pointer);
    {
        struct known *outer = pointer;
        struct known { int hidden; } inner = { 40 }, *hiding = &inner;
        await acc_yield();
        sum += hiding->hidden + of_file(outer);
    }
    struct later *undefined = NULL, **to_it = &undefined;
    await acc_yield();
    return sum + (*to_it == NULL);
}

static async int declared_alone(void)
{
    struct known;
    struct known;
    struct known *pointer;
    struct known { int hidden; } hiding = { await later(5) };
    struct far *far = NULL, **place = &far;
    pointer = &hiding;
    await acc_yield();
    {
        struct far { int near; } near = { 60 }, *pointer_to_near = &near;
        {
            struct known;
            struct known *hidden = NULL, **hiding_place = &hidden;
            await acc_yield();
            near.near += *hiding_place == NULL;
        }
        return pointer->hidden + pointer_to_near->near + (*place == NULL);
    }
}

static async int never_defined(void)
{
    struct opaque;
    struct opaque *p = NULL, **to_p = &p;
    struct known;
    struct known *q = NULL, **to_q = &q;
    await acc_yield();
    return (*to_p == NULL) + (*to_q == NULL) + await async {
        struct opaque **copy = to_p;
        await acc_yield();
        return *copy == NULL;
    };
}

static int in_plain_function(void)
{
    struct opaque;
    struct opaque *p = NULL, **to_p = &p;
    return acc_block_on(async {
        struct opaque **copy = to_p;
        await acc_yield();
        return *copy == NULL;
    });
}

static async int all(void)
{
    printf("%d\n", await never_defined());
    printf("%d %d %d\n", await each_other(), await of_the_file(), await declared_alone());
    return 0;
}

int main(void)
{
    printf("%d\n", in_plain_function());
    return acc_block_on(all());
}
