// reference: futures
/* Section 5: what is not automatic is not captured: globals, static locals, functions and enumeration constants are
 * the ones that all share. */
#include <acc.h>
#include <stdio.h>

static int global = 1;

enum { FIVE = 5 };

static int next(void)
{
    static int n;
    return ++n;
}

static acc_future(int) make(void)
{
    static int made;
    enum { SEVEN = 7 };
    made++;
    return async {
        static int runs;
        runs++;
        made *= 10;
        await acc_yield();
        return made + FIVE + SEVEN + runs * 1000;
    };
}

async int main(void)
{
    static int list[3] = {1, 2, 3};
    extern int external;
    async void a = async {
        global += 10;
        list[1] = 20;
        external++;
        await acc_yield();
        printf("%d %d %d %d\n", global, list[0] + list[1], external, next());
    };
    global = 2;
    list[0] = 10;
    external = 7;
    await a;
    printf("%d %d %d %d\n", global, list[1], external, next());
    acc_future(int) b = make(), c = make();
    printf("%d\n", await b);
    printf("%d\n", await c);
    return 0;
}

int external = 3;
