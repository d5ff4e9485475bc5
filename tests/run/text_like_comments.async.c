/* A string may hold what begins a comment, or be all that a line of the output has before generated code goes on. */
#include <acc.h>
#include <stdio.h>

static int first(const char *text)
{
    return text[0] - '/';
}

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int texts(int n)
{
    defer puts("// left");
    int m = first("//") + await later(n);
    for (const char *s = "http://a"; await later(m--) > 1; puts("//")) puts(s);
    if (n == 1) return first("//") + 1;
    if (first("//") + n == 2) { return await later(first("/*")); }
    async int v = later(first("//"));
    await v; return first("/*") + 3;
}

async int main(void)
{
    int one = await texts(1), two = await texts(2), three = await texts(3);
    printf("%d %d %d\n", one, two, three);
    return 0;
}
