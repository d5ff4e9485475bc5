// reference: futures
/* Section 5: futures of structs and unions, of up to 16 bytes and of more; a member of the value; awaited twice. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct point {
    int x, y;
};

struct text {
    char s[200];
    int length;
};

union word {
    double d;
    unsigned char bytes[24];
};

struct seventeen {
    char c[17];
};

static async struct point point(int x, int y)
{
    await acc_yield();
    return (struct point){x, y};
}

static async struct text text(const char *s)
{
    struct text t = {.length = (int)strlen(s)};
    await acc_yield();
    strcpy(t.s, s);
    await acc_yield();
    return t;
}

static async union word word(double d)
{
    await acc_yield();
    return (union word){.d = d};
}

static async struct seventeen seventeen(char c)
{
    struct seventeen s;
    memset(s.c, c, sizeof s.c);
    await acc_yield();
    return s;
}

async int main(void)
{
    async struct point p = point(3, 4);
    async struct text t = text("hello"), other = text("other");
    async union word w = word(2.5);
    async struct seventeen s = seventeen('s');

    await acc_join(p, t, w);
    struct text copy = await t;
    copy.s[0] = 'j';
    printf("%d %d %s %d %s\n", (await p).x, (await p).y, (await t).s, (await t).length, copy.s);
    struct point q = await p;
    q.x = 30;
    printf("%d %d %.1f\n", q.x, (await p).x, (await w).d);
    await acc_join(other, s);
    printf("%s %s %c%c\n", (await other).s, (await t).s, (await s).c[0], (await s).c[16]);
    return (await p).x - 3;
}
