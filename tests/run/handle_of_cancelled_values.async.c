// reference: futures
/* Section 5: the handle of a cancelled task gives -ECANCELED for a signed integer of each width, and zero for every
 * other type. */
#include <acc.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

struct pair {
    int a;
    double b;
};

struct large {
    char text[100];
};

union word {
    int n;
    char c[40];
};

static async signed char of_signed_char(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async short of_short(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async int of_int(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async long of_long(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async int64_t of_int64(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async ssize_t of_ssize(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async unsigned of_unsigned(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async size_t of_size(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async unsigned char of_unsigned_char(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async _Bool of_bool(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async double of_double(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async const char *of_text(void)
{
    await acc_sleep(3600 * ACC_S);
    return "text";
}

static async struct pair of_pair(void)
{
    await acc_sleep(3600 * ACC_S);
    return (struct pair){1, 2};
}

static async struct large of_large(void)
{
    struct large l = {"text"};
    await acc_sleep(3600 * ACC_S);
    return l;
}

static async union word of_word(void)
{
    await acc_sleep(3600 * ACC_S);
    return (union word){.n = 1};
}

static async void of_void(void)
{
    await acc_sleep(3600 * ACC_S);
    puts("never");
}

async int main(void)
{
    async signed char sc = acc_spawn(of_signed_char());
    async short s = acc_spawn(of_short());
    async int i = acc_spawn(of_int());
    async long l = acc_spawn(of_long());
    async int64_t i64 = acc_spawn(of_int64());
    async ssize_t ss = acc_spawn(of_ssize());
    acc_cancel(sc);
    acc_cancel(s);
    await acc_yield();
    acc_cancel(i);
    acc_cancel(l);
    acc_cancel(i64);
    acc_cancel(ss);
    printf("%d %d %d ", await sc == -ECANCELED, await s == -ECANCELED, await i == -ECANCELED);
    printf("%d %d %d\n", await l == -ECANCELED, await i64 == -ECANCELED, await ss == -ECANCELED);

    async unsigned u = acc_spawn(of_unsigned());
    async size_t z = acc_spawn(of_size());
    async unsigned char uc = acc_spawn(of_unsigned_char());
    async _Bool b = acc_spawn(of_bool());
    async double d = acc_spawn(of_double());
    async const char *t = acc_spawn(of_text());
    async struct pair p = acc_spawn(of_pair());
    async struct large big = acc_spawn(of_large());
    async union word w = acc_spawn(of_word());
    async void v = acc_spawn(of_void());
    await acc_yield();
    acc_cancel(u);
    acc_cancel(z);
    acc_cancel(uc);
    acc_cancel(b);
    acc_cancel(d);
    acc_cancel(t);
    acc_cancel(p);
    acc_cancel(big);
    acc_cancel(w);
    acc_cancel(v);
    printf("%u %zu %d %d %.1f %d\n", await u, await z, await uc, await b, await d, await t == NULL);
    struct large copy = await big;
    int not_zero = 0;
    for (unsigned n = 0; n < sizeof copy.text; n++)
        not_zero += copy.text[n] != 0;
    printf("%d %.1f %d %d\n", (await p).a, (await p).b, not_zero, (await w).n);
    await v;
    printf("%d %d\n", acc_cancelled(v), acc_cancelled(big));
    return 0;
}
