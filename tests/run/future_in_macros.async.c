/* Sections 3 and 5: macros that declare futures, race them, make and await them; arguments that are futures, future
 * variables and blocks' values. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async int later(int n, int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return n;
}

#define LATER(n) later(n, 1)
#define GET(future) (await (future))
#define FIRST(a, b) (await acc_race(a, b) == 0 ? "first" : "second")
#define FOREVER acc_sleep(3600 * ACC_S)
#define WITHIN(time, future) (await acc_race(future, acc_sleep(time)) == 0)
#define TRY_GET(future) (try await future)
#define SUM(a, b) ((await acc_join(a, b), await a) + await b)
#define START(p, n) p = later(n, 2)
#define CALL(f, ...) f(__VA_ARGS__)

static async int fails(int how)
{
    async int error = later(-EIO, 1);
    if (how)
        return TRY_GET(error) + 1;
    return TRY_GET(LATER(5)) + 1;
}

async int main(void)
{
    async int a = LATER(1), b = CALL(later, 2, 3);
    acc_future(int) p = NULL;
    printf("%d %d\n", GET(a), GET(a) + GET(LATER(10)));
    printf("%s %s\n", FIRST(b, FOREVER), FIRST(later(0, 2), LATER(0)));
    if (WITHIN(3600 * ACC_S, a) && !WITHIN(ACC_US, FOREVER))
        puts("within");
    printf("%d\n", SUM(a, b));
    START(p, 7);
    printf("%d %d\n", GET(p), p == NULL);
    printf("%d %d\n", await fails(0), await fails(1));
    return 0;
}
