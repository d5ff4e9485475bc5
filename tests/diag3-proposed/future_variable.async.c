/* Declarations and uses of future variables. */
#include <acc.h>
async int fetch(int n);

async int user(int n, async int p)
{
    async int a = fetch(1);
    switch (a) {                         /* a second error beside the right one, which shows 'int (acc_future(*)' */
    default:
        n += await p;                    /* a follow-up error: p is an int */
    }
    if (n)
        async int b = fetch(1);          /* badly worded: "expected expression" */
    while (async int c = fetch(3))       /* badly worded: "expected expression" */
        n++;
    async int list[2] = {fetch(3), fetch(4)};    /* badly worded: an await is missing; it should be acc_future(int) list[2] */
    async int l = {fetch(4)};            /* badly worded: an await is missing */
    async int m = n ? fetch(5) : fetch(6);       /* badly worded: an await is missing */
    async int o = (fetch(7), fetch(8));  /* badly worded: an await is missing */
    async int q = fetch;                 /* the mend is missing: call it */
    async int r = await fetch(1);        /* the mend is missing: without the await */
    acc_cancel(acc_spawn(fetch(5)));     /* the mend is wrong: acc_cancel takes no block */
    return n;
}
