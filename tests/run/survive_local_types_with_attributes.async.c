// reference: plain
/* Section 4: attributes of a local struct, union or enum before its braces and right behind them are its own; those of the
 * declarator are not. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

enum { PACKED = 1 + sizeof(long) };

static async int behind_braces(void)
{
    struct s { char a; long b; } __attribute__((packed)) s = { 1, 2 }, *p = &s;
    struct t { int x; } __attribute__((aligned(32))) t[2] = { { 3 }, { 4 } };
    union u { char c; long l; } __attribute__((packed)) __attribute__((aligned(2))) u = { .l = 5 };
    await acc_yield();
    return p->a + (sizeof s == PACKED) * 10 + (sizeof t == 64 && (uintptr_t)t % 32 == 0) * 100 + t[1].x * 1000 +
           (_Alignof(union u) == 2) * 10000 + (int)u.l * 100000;
}

static async int alone(void)
{
    enum { WIDE = 64 };
    struct __attribute__((aligned(16))) before { char c; };
    struct behind { char a; long b; } __attribute__((packed));
    struct wide { char c; } __attribute__((aligned(WIDE)));
    struct before before[2] = { { 1 }, { 2 } };
    struct behind behind[2] = { { 3, 4 }, { 5, 6 } };
    struct wide wide[2] = { { 7 }, { 8 } };
    await acc_yield();
    return before[1].c + (sizeof before == 32) * 10 + (sizeof behind == 2 * PACKED) * 100 + (sizeof wide == 128) * 1000;
}

static async int members(void)
{
    struct outer {
        char c;
        struct { char a; long b; } __attribute__((packed)) in[2];
        enum { RED, BLUE } __attribute__((packed)) colour;
    } __attribute__((packed)) outer = { 1, { { 2, 3 }, { 4, 5 } }, BLUE }, *p = &outer;
    await acc_yield();
    return p->in[1].a + (sizeof outer == 2 + 2 * PACKED) * 10 + p->colour * 100;
}

/* What the declarations define stays where they stood, though the variables move. */
static async int kept(void)
{
    enum small { FIRST, SECOND } __attribute__((packed)) small[3] = { SECOND, FIRST, SECOND };
    char text[sizeof(struct inner { char a; long b; } __attribute__((packed)))] = "text";
    await acc_yield();
    enum small other = FIRST;
    struct inner inner = { 'a', 1 };
    return small[2] + (sizeof small == 3) * 10 + (sizeof other == 1) * 100 + (sizeof text == PACKED) * 1000 +
           (sizeof inner == PACKED) * 10000 + (text[3] == 't') * 100000;
}

static async int declarators(void)
{
    struct s { char c; } a __attribute__((aligned(32))) = { 1 }, b = { 2 }, *p = &a, *q = &b;
    await acc_yield();
    return p->c + q->c + ((uintptr_t)p % 32 == 0) * 10 + (sizeof(struct s) == 1) * 100;
}

async int main(void)
{
    printf("%d\n", await behind_braces());
    printf("%d\n", await alone());
    printf("%d\n", await members());
    printf("%d\n", await kept());
    printf("%d\n", await declarators());
    return 0;
}
