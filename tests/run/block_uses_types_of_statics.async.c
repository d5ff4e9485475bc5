/* Section 5: a block uses static variables of local types, enums and records in records of the function around it, and
 * __func__ in a block is the name of the function that it stands in. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int plain(int n)
{
    struct forward;
    typedef int number, numbers[3];
    typedef struct point { int x, y; } point;
    enum color { RED = 3, GREEN } color = GREEN, *where = &color;
    struct outer { struct inner { enum { ONE = 1, TWO } kind; int n; } inner; union { int i; char c; }; } o = { { TWO, 5 }, { 6 } };
    static point origin = { 1, 2 };
    static number count, unused_here __attribute__((unused));
    static const char *const names[] = { [RED] = "red", [GREEN] = "green" };
    static struct { int a; } anonymous[2] = { { 1 }, { 2 } };
    extern int printf(const char *, ...);
    numbers list = { 1, 2, 3 };
    point p = { n, n + 1 };
    acc_block_on(async {
        point moved = p;
        struct inner inner = o.inner;
        number sum = moved.x + inner.n + o.i + list[2] + origin.y + anonymous[1].a;
        enum color other = color;
        await acc_yield();
        count += sum;
        origin.x += moved.y;
        printf("%s %s %d %d\n", __func__, names[other], inner.kind == TWO, sum);
        anonymous[0].a = await later(ONE) + (int)sizeof(struct point) / (int)sizeof(numbers);
    });
    return count + origin.x + anonymous[0].a + (*where == GREEN);
}

static async int body(int n)
{
    typedef int number;
    typedef struct point { number x, y; } point;
    int strcmp(const char *, const char *);
    static const char *const names[] = { "zero", "one" };
    point p = { n, 2 };
    const char *name = await async {
        const char *own = __func__;
        await acc_yield();
        return own;
    };
    int sum = await async {
        int outer = p.x;
        async int inner = async {
            point copy = { outer, p.y };
            await acc_yield();
            return copy.x + copy.y + strcmp(__FUNCTION__, name) + strcmp(names[1], "one");
        };
        return await inner + await later(outer);
    };
    await acc_yield();
    printf("%s %s\n", name, __func__);
    return sum + p.x;
}

int main(void)
{
    printf("%d\n", plain(10));
    printf("%d\n", acc_block_on(body(20)));
    acc_block_on(async { printf("%s\n", __func__); });
    return 0;
}
