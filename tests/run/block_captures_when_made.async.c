// reference: futures
/* Section 5: a block captures by value, when it is made: what changes afterwards, it does not see; what it points to,
 * it shares. */
#include <acc.h>
#include <stdio.h>

struct point {
    int x, y;
};

static int global = 1;

async int main(void)
{
    int n = 1, shared = 10, *p = &shared;
    const char *text = "before";
    struct point point = {1, 2};
    double d = 0.5;
    async void a = async {
        printf("a: %d %d %s %d %d %.1f %d\n", n, *p, text, point.x, point.y, d, global);
        await acc_yield();
        printf("a: %d %d %s %d %d %.1f %d\n", n, *p, text, point.x, point.y, d, global);
        *p += 1;
    };
    n = 2;
    shared = 20;
    text = "after";
    point.y = 3;
    global = 2;
    async void b = async { printf("b: %d %d %s %d\n", n, *p, text, point.y); };
    d = 1.5;
    p = NULL;
    printf("main: %d %d\n", n, shared);
    async void c = acc_spawn(async {
        n += 100;
        printf("c: %d\n", n);
    });
    n = 3;
    await acc_join(a, b, c);
    printf("main: %d %d %s %d %d\n", n, shared, text, point.y, p == NULL);
    return 0;
}
