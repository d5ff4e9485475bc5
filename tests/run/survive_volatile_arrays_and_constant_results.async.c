/* Volatile arrays in blocks, results with const members in joins and races, and arrays that strings initialise. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct constant { const int a; long more[6]; };

static async struct constant make(int a)
{
    await acc_yield();
    struct constant made = { a, { 1, 2, 3 } };
    return made;
}

static async int volatile_arrays(void)
{
    volatile int seen[3] = { 1, 2, 3 };
    volatile struct { char text[4]; } record = { "abc" };
    int (*volatile pointer)[3] = NULL;
    int plain[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
    pointer = plain;
    async int a = async {
        seen[1]++;
        await acc_yield();
        return seen[0] + seen[1] + record.text[0] - 'a' + pointer[1][2] + plain[1][1];
    };
    seen[0] = 100;
    plain[1][2] = 60;
    return await a + seen[0] + await async { await acc_yield(); return (int)seen[2]; };
}

static async int results(void)
{
    async struct constant a = make(1), b = make(2);
    acc_future(struct constant) c = make(3);
    await acc_join(a, b, c, make(4));
    int n = (await acc_race(make(5), acc_sleep(ACC_S)));
    n += (await a).a + (await b).a + (await a).a;
    struct constant last = await c, again = await b;
    struct constant list[2] = { await make(6), await make(7) };
    return n + last.a + again.more[2] + list[0].a + list[1].a;
}

static async int strings(int which)
{
    const char *const words[] = { "zero", "one", [3] = which ? "three" : "none" };
    char text[] = { "text" }, more[8] = "mor", wide[sizeof L"ab"];
    memcpy(wide, L"ab", sizeof wide);
    char copy[2][4] = { "ab", { 'c', (char)('a' + (await make(3)).a * 0) } };
    await acc_yield();
    return (int)(strlen(words[1]) + strlen(words[3]) + strlen(text) + strlen(more) + strlen(copy[0]));
}

async int main(void)
{
    printf("%d\n", await volatile_arrays());
    printf("%d\n", await results());
    printf("%d\n", await strings(1));
    return 0;
}
