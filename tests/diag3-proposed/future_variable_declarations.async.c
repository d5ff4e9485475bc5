/* Where a future variable cannot be declared, and what it cannot be: global, static, extern, _Thread_local, an array, a parameter, a member, a result, const. */
#include <acc.h>
async int fetch(int n);

async int global = fetch(1);             /* error */
static async int other;                  /* error */
typedef async int type;                  /* error: no function in it */

struct s {
    async int member;                    /* error */
};

async int parameter(async int p)         /* error at async (the second) */
{
    return await p;
}

async int user(void)
{
    static async int a = fetch(1);       /* error */
    extern async int b;                  /* error */
    static _Thread_local async int c = fetch(2);    /* error */
    async int list[2] = {fetch(3), fetch(4)};       /* error: not an array; acc_future(int) list[2] */
    async int *p = fetch(5);             /* error: a future of int, not of int * */
    register async int r = fetch(6);     /* error or allowed: the lead decides */
    async int d;                         /* error: no initializer */
    int n = sizeof(async int);           /* error */
    n += (async int)1;                   /* error */
    return n;
}
