// flags: -std=gnu11 -Wno-ignored-qualifiers
/* Streams of structs, pointers, futures, enums and more; try of all signed integers. */
#include <acc.h>
#include <stdio.h>
#include <wchar.h>
typedef struct { int a; } pair;
typedef int (*plainfn)(int);
static struct { int k; } un = { 9 };
enum sign { NEG = -1, ZERO };
static async yield pair pairs(void) { yield (pair){ 1 }; pair p = { 2 }; yield p; const pair cp = { 3 }; yield cp; }
static async yield const char *texts(void) { yield "a"; static char b[] = "b"; yield b; char *const c = b; yield c; }
static async yield double doubles(void) { yield 1; yield 2.5f; yield 'a'; }
static async yield const int consts(void) { const int k = 4; yield k; }
static async yield int (*fns(void))(int);
static int inc(int n) { return n + 1; }
static async int later(int n) { await acc_yield(); return n; }
static async yield int (*fns(void))(int) { yield inc; yield &inc; }
typedef async int (*handler)(int);
static async yield handler handlers(void) { yield later; handler h = later; yield h; }
static async yield acc_future(int) jobs(void) { yield later(5); acc_future(int) j = later(6); yield j; }
static async yield __typeof__(&un) uns(void) { yield &un; }
static async yield _Bool bools(void) { yield 5; yield 0; }
static async yield enum sign signs(void) { yield NEG; yield 1 - 1; }
static async yield long long wide(void) { yield 1LL << 40; }
static async int tries(void)
{
    signed char c = try (signed char)3; short s = try (short)4; long l = try 5L; __int128 big = try (__int128)6; enum sign z = try ZERO; char ch = try (char)97; wchar_t w = try L'b'; int bit = try (struct { int b : 3; }){ 2 }.b;
    return c + s + (int)l + (int)big + z + ch + w + bit;
}
/* Types that the heads define. */
static async yield struct two { int a[2]; } twos(int n);
static async yield enum bright { WHITE, BLACK } shades(void)
{
    yield BLACK;
    {
        yield WHITE;
    }
}

static async yield struct two twos(int n)
{
    for (int i = 0; i < n; i++)
        yield (struct two){{i, i + 1}};
}

static async yield union word { int n; char bytes[8]; } words(int n)
{
    if (n)
        return;
    yield (union word){4};
}

static async void of_heads(void)
{
    async yield struct two s = twos(2);
    async yield enum bright b = shades();
    async yield union word w = words(0), none = words(1);
    struct two two;
    enum bright bright;
    union word word;
    while (await acc_next(s, &two) > 0)
        printf("%d,%d ", two.a[0], two.a[1]);
    while (await acc_next(b, &bright) > 0)
        printf("%d ", (int)bright);
    while (await acc_next(w, &word) > 0 || await acc_next(none, &word) > 0)
        printf("%d ", word.n);
    puts("");
}

async int main(void)
{
    await of_heads();
    pair p; const char *t; double d; int k; int (*fn)(int); handler h; acc_future(int) j; __typeof__(&un) u; _Bool b; enum sign e; long long w;
    async yield pair sp = pairs();
    while (await acc_next(sp, &p) > 0) printf("%d ", p.a);
    async yield const char *st = texts();
    while (await acc_next(st, &t) > 0) printf("%s ", t);
    async yield double sd = doubles();
    while (await acc_next(sd, &d) > 0) printf("%g ", d);
    async yield int sc = consts();
    while (await acc_next(sc, &k) > 0) printf("%d ", k);
    async yield plainfn sf = fns();
    while (await acc_next(sf, &fn) > 0) printf("%d ", fn(1));
    async yield handler sh = handlers();
    while (await acc_next(sh, &h) > 0) printf("%d ", await h(7));
    async yield acc_future(int) sj = jobs();
    while (await acc_next(sj, &j) > 0) printf("%d ", await j);
    async yield __typeof__(&un) su = uns();
    while (await acc_next(su, &u) > 0) printf("%d ", u->k);
    async yield _Bool sb = bools();
    while (await acc_next(sb, &b) > 0) printf("%d ", b);
    async yield enum sign se = signs();
    while (await acc_next(se, &e) > 0) printf("%d ", e);
    async yield long long sw = wide();
    while (await acc_next(sw, &w) > 0) printf("%lld ", w);
    printf("%d\n", await tries());
    return 0;
}
