// reference: futures
/* Section 5: `await p` of an allocated future gives the value, releases the future and sets p to null; nothing runs
 * before. */
#include <acc.h>
#include <stdio.h>

static async int fetch(int n)
{
    printf("fetch %d\n", n);
    await acc_yield();
    return n * 10;
}

static async void say(const char *text)
{
    await acc_yield();
    puts(text);
}

async int main(void)
{
    acc_future(int) p = fetch(1);
    acc_future(int) q = NULL, r = fetch(2);
    acc_future(void) v = say("void");
    printf("%d %d %d\n", p != NULL, q == NULL, r != p);
    printf("%d\n", await p);
    printf("%d\n", p == NULL);
    q = fetch(3);
    printf("%d %d\n", await q + await r, !q && !r);
    q = fetch(4);
    p = fetch(5);
    int of_p = await p;
    int of_q = await q;
    printf("%d %d\n", of_p, of_q);
    await v;
    printf("%d\n", v == NULL);
    return 0;
}
