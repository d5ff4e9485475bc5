// flags: -std=gnu11
// reference: plain
/* Section 4: __auto_type, typeof in its spellings, _Generic and the builtins on types, for objects that survive. */
#include <acc.h>
#include <stdio.h>

#define KIND(x) _Generic((x), int: "int", double: "double", char *: "char *", const char *: "const char *", \
                         struct point: "point", default: "other")
#define SWAP(a, b)             \
    do {                       \
        typeof(a) swap_ = (a); \
        (a) = (b);             \
        (b) = swap_;           \
    } while (0)
#define MAX(a, b)                                   \
    ({                                              \
        __auto_type max_a = (a);                    \
        __auto_type max_b = (b);                    \
        max_a > max_b ? max_a : max_b;              \
    })

struct point {
    int x, y;
};

static async struct point point(int x, int y)
{
    await acc_yield();
    return (struct point) { x, y };
}

static async double real(double value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    __auto_type p = await point(1, 2);
    __auto_type d = await real(0.5);
    __auto_type text = "text";
    typeof(p) q = { 3, 4 }, *at = &q;
    __typeof__(d) list[3] = { d, 1.5 };
    typeof(int[2]) pair = { 5, 6 };
    typeof(&pair[0]) first = pair;
    __typeof(await real(1)) other = 9;
    const __auto_type constant = await real(7);

    await acc_yield();
    SWAP(p, q);
    await acc_yield();
    printf("%d %d %d %g %g %s %d\n", p.x, q.x, at->y, list[0], list[1], text, first[1]);
    printf("%s %s %s %s %s\n", KIND(p), KIND(d), KIND(p.x), KIND(text + 0), KIND(&d));
    printf("%g %g\n", MAX(await real(2), await real(3)), MAX(d, other));
    printf("%d\n", MAX((await point(8, 1)).x, MAX(await real(7), 2) > 5 ? 100 : 0));
    printf("%d %d\n", __builtin_types_compatible_p(typeof(constant), const double), __builtin_choose_expr(1, p.y, d));
    __auto_type pointer = &p;
    pointer->x += await real(10);
    printf("%d %g\n", p.x, constant);
    return 0;
}
