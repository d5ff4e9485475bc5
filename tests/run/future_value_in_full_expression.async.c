/* Sections 3 and 5: a struct that an `await` yields lives to the end of its full expression, as C has it: its array
 * member may be passed on. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct text {
    char s[60];
    int n;
};

static async struct text text(const char *s)
{
    struct text t = {"", 1};
    await acc_yield();
    strcpy(t.s, s);
    return t;
}

async int main(void)
{
    async struct text a = text("alpha"), h = acc_spawn(text("handle"));
    acc_future(struct text) p = text("pointer");
    printf("%s %s %s\n", (await a).s, (await h).s, (await p).s + 3);
    printf("%s %zu %c\n", (await a).s + (await a).n, strlen((await text("direct")).s), (await h).s[2]);
    printf("%d %d\n", strcmp((await a).s, (await a).s), (await acc_spawn(text("x"))).s[0] == 'x');
    return p != NULL;
}
