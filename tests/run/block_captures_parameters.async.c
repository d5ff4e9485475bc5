// reference: futures
/* Section 5: a block captures parameters: of async and of plain functions, structs, and array parameters, which are
 * pointers. */
#include <acc.h>
#include <stdio.h>

struct big {
    int n[40];
};

static async int inside(int a, const int list[3], struct big big, char c)
{
    async int block = async {
        await acc_yield();
        big.n[39] += a;
        return a * 100 + list[1] + big.n[39] + (c == 'c');
    };
    a = 0;
    big.n[39] = -1;
    c = 'd';
    return await block + a + big.n[39];
}

static acc_future(int) made(int a, int *count, struct big big)
{
    ++*count;
    return async {
        ++*count;
        await acc_yield();
        return a + big.n[0] + *count;
    };
}

async int main(int argc, char **argv)
{
    int list[] = {1, 2, 3}, count = 0;
    struct big big = {{5, [39] = 7}};
    printf("%d\n", await inside(1, list, big, 'c'));
    acc_future(int) a = made(10, &count, big), b = made(20, &count, (struct big){{1}});
    printf("%d\n", count);
    await acc_join(a, b);
    printf("%d %d %d\n", count, await a, await b);
    async int arguments = async { return argc == 1 && argv[1] == NULL; };
    printf("%d\n", await arguments);
    return 0;
}
