/* One declaration of async functions and of pointers to such: the functions and the objects are all there. */
#include <acc.h>
#include <stdio.h>

static async int twice(int x);
async int once(int x), (*first)(int) = twice, three_times(int x);
static async int (*const table[])(int) = { once, twice, three_times }, four_times(int x);

async struct point { int x, y; } point(int x), (*maker)(int) = point;
static async enum color { RED, GREEN = 5 } color(void), (*finder)(void);

#define BOTH(name) static async int name(int), (*name##_pointer)(int) = name; static async int name(int x)
BOTH(five_times) { return 5 * x; }

async int once(int x) { await acc_yield(); return x; }
static async int twice(int x) { return 2 * x; }
async int three_times(int x) { return 3 * x; }
static async int four_times(int x) { await acc_yield(); return 4 * x; }
async struct point point(int x) { await acc_yield(); return (struct point){ x, x + 1 }; }
static async enum color color(void) { return GREEN; }

async int main(void)
{
    async int once(int x), (*local)(int) = four_times;
    struct point p = await maker(7);
    printf("%d %d %d %d\n", await once(1), await first(1), await table[2](1), await local(1));
    printf("%d %d %d %d\n", p.x + (await point(0)).y, await color() == GREEN, finder == NULL, await five_times_pointer(1));
    return 0;
}
