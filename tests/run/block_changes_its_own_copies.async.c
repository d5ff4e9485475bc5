// reference: futures
/* Section 5: a block's captured variables are its own: it may change them and take their addresses, across awaits;
 * each block has its own. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct state {
    int count;
    char log[20];
};

static void add(int *place, int n)
{
    *place += n;
}

static acc_future(int) counter(int n, struct state state, char name)
{
    return async {
        int *p = &n;
        while (n < 10) {
            add(p, 3);
            state.log[state.count++] = name;
            state.log[state.count] = '\0';
            await acc_yield();
        }
        printf("%s %d\n", state.log, state.count);
        return *p;
    };
}

async int main(void)
{
    int n = 0, *outside = &n;
    struct state state = {1, "-"};
    acc_future(int) a = counter(1, state, 'a'), b = counter(5, state, 'b');
    async int c = async {
        n = 7;
        await acc_yield();
        n++;
        state.log[0] = '+';
        printf("%d %s %d %d\n", n, state.log, *outside, &n == outside);
        return n;
    };
    n = 100;
    await acc_join(a, b, c);
    printf("%d %d %d\n", await a, await b, await c);
    printf("%d %s\n", n, state.log);
    return 0;
}
