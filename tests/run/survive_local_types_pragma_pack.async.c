// reference: plain
/* Section 4: a local struct keeps the layout that a pragma in the body gives it, and its neighbours theirs. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    struct before {
        char c;
        int n;
    } before = { 'b', 1 };
#pragma pack(push, 1)
    struct tight {
        char c;
        int n;
    } tight = { 't', 2 };
#pragma pack(pop)
    struct after {
        char c;
        int n;
    } after = { 'a', 3 }, *p = &after;
    await acc_yield();
    printf("%d %d %d\n", sizeof before > 5, (int)sizeof tight, sizeof(struct after) > 5);
    printf("%c%d %c%d %c%d\n", before.c, before.n, tight.c, tight.n, p->c, p->n);
    return 0;
}
