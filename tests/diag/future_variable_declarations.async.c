/* What a future variable cannot be: global, static, extern, _Thread_local, a parameter, a member. */
#include <acc.h>
async int fetch(int n);

async int global = fetch(1);
static async int other;
typedef async int type;

struct s {
    async int member;
};

async int parameter(async int p)
{
    (void)p;
    return 0;
}

async int user(void)
{
    static async int a = fetch(1);
    extern async int b;
    static _Thread_local async int c = fetch(2);
    async int *p = fetch(5);
    async int d;
    int n = sizeof(async int);
    n += (async int)1;
    return n;
}
