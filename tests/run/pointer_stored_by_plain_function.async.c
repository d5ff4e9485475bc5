/* A plain function that names nothing async, and makes acc_futures by calls through pointers. */
#include <acc.h>
#include <stdio.h>

typedef async int handler(int);
struct route {
    handler *run;
    acc_future(int) job;
};

static void start(struct route *route, int n)
{
    route->job = route->run(n);
}

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int square(int n)
{
    return n * n;
}

async int main(void)
{
    struct route routes[] = {{twice, 0}, {square, 0}};
    for (int i = 0; i < 2; i++)
        start(&routes[i], 5 + i);
    for (int i = 0; i < 2; i++)
        printf("%d\n", await routes[i].job);
    return 0;
}
