// reference: plain
/* Section 2: async stands anywhere among the specifiers, on prototypes and definitions, of functions of every return type. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

struct pair {
    int a, b;
};

enum colour { RED, GREEN };

static async int first(int);
async static int second(int);
int async third(int);
static int async fourth(int);
extern async int fifth(int);
async const char *text(void);
const async char *text(void);
static inline async int sixth(int n)
{
    await acc_yield();
    return n + 6;
}
__attribute__((noinline)) static async int seventh(int n) __attribute__((unused));
async int (*pointer_to_array(int (*array)[2]))[2];
async int (*pointer_to_function(int (*function)(int)))(int);
async struct pair pair(int a, int b);
async enum colour colour(void);
long async long unsigned int wide(void);
typedef struct pair pair_type;
async pair_type typedefed(void);
async pair_type *typedefed_pointer(pair_type *);
async int eighth();

async static int second(int n) { await acc_yield(); return n + 2; }
static async int first(int n) { await acc_yield(); return await second(n) + 1; }
int async third(int n) { return await first(n) + 3; }
static int async fourth(int n) { return await third(n) + 4; }
async int fifth(int n) { return await fourth(n) + 5; }
async static int seventh(int n) { return await sixth(n) + 7; }
async int eighth() { await acc_yield(); return 8; }
const async char *text(void) { await acc_yield(); return "text"; }
async int (*pointer_to_array(int (*array)[2]))[2] { await acc_yield(); return array + 1; }
async int (*pointer_to_function(int (*function)(int)))(int) { await acc_yield(); return function; }
async struct pair pair(int a, int b) { await acc_yield(); return (struct pair) { a, b }; }
async enum colour colour(void) { await acc_yield(); return GREEN; }
unsigned long async long wide(void) { await acc_yield(); return 1ULL << 40; }
async pair_type typedefed(void) { return await pair(5, 6); }
async pair_type *typedefed_pointer(pair_type *p) { await acc_yield(); return p; }
static async bool truth(void) { await acc_yield(); return true; }

static int negate(int n)
{
    return -n;
}

async int main(void)
{
    printf("%d %d %d %d\n", await fifth(1), await seventh(1), await eighth(), await truth());
    int array[2][2] = { { 1, 2 }, { 3, 4 } };
    printf("%s %d %d\n", await text(), (*await pointer_to_array(array))[1], (await pointer_to_function(negate))(9));
    pair_type p = await typedefed();
    printf("%d %d %d %llu\n", p.b, (*await typedefed_pointer(&p)).a, await colour(), await wide());
    return 0;
}
