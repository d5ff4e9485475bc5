// reference: futures
/* Sections 4 and 5: pointers to async functions are kept across awaits, in locals, structs and arrays; the callee is
 * read before its arguments run. */
#include <acc.h>
#include <stdio.h>

typedef async int op(int);

static async int a(int n)
{
    await acc_yield();
    return n + 1;
}

static async int b(int n)
{
    await acc_yield();
    return n * 10;
}

struct vm {
    op *ops[4];
    int at;
};

static op *current = a;

static async int switching(int n)
{
    current = current == a ? b : a;
    await acc_yield();
    return n;
}

static async int run(struct vm vm, int n)
{
    op *last = NULL;
    while (vm.ops[vm.at]) {
        op *now = vm.ops[vm.at++];
        n = await now(n);
        if (last && last != now)
            n = await last(n);
        last = now;
    }
    return n;
}

async int main(void)
{
    printf("%d\n", await run((struct vm){{a, b, a}, 0}, 1));
    printf("%d\n", await run((struct vm){{b, b, NULL}, 1}, 1));
    printf("%d\n", await current(await switching(5)));
    printf("%d\n", await current(await switching(5)));
    op *local = a;
    printf("%d\n", await local((local = b, await local(2))));
    return 0;
}
