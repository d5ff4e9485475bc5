// reference: futures
/* Section 7: a stream that takes from streams of itself: a tree is walked in order; dropped in the middle, all levels
 * are left, innermost first. */
#include <acc.h>
#include <stdio.h>

struct node {
    int key;
    struct node *left, *right;
};

static async yield int walk(const struct node *node, int depth)
{
    if (!node)
        return;
    defer printf("~%d ", node->key);
    int key;
    async yield int left = walk(node->left, depth + 1);
    while (await acc_next(left, &key) > 0)
        yield key;
    await acc_yield();
    yield node->key * 10 + depth;
    async yield int right = walk(node->right, depth + 1);
    while (await acc_next(right, &key) > 0)
        yield key;
}

static async yield int permutations(int digits, int rest)
{
    if (rest == 0)
        yield digits;
    for (int d = 1; d <= 3; d++) {
        if (!(rest & (1 << d)))
            continue;
        async yield int inner = permutations(digits * 10 + d, rest & ~(1 << d));
        int p;
        while (await acc_next(inner, &p) > 0)
            yield p;
    }
}

async int main(void)
{
    struct node one = {1, NULL, NULL}, three = {3, NULL, NULL}, two = {2, &one, &three};
    struct node five = {5, NULL, NULL}, four = {4, &two, &five};
    int key;
    async yield int all = walk(&four, 0);
    while (await acc_next(all, &key) > 0)
        printf("%d ", key);
    puts("");
    {
        async yield int some = walk(&four, 0);
        while (await acc_next(some, &key) > 0 && key / 10 < 3)
            printf("%d ", key);
        printf("| ");
    }
    puts("");
    async yield int p = permutations(0, 14);
    while (await acc_next(p, &key) > 0)
        printf("%d ", key);
    puts("");
    return 0;
}
