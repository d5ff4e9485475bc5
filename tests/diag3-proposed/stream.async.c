/* Streams: what is not diagnosed, or badly worded. */
#include <acc.h>
struct pair { int a, b; };
async yield int numbers(int n);
static async yield int undefined(int n); /* not diagnosed: declared static and not defined */

async yield int s(const char *text)
{
    return 3;                            /* not diagnosed: no negative error */
}

async yield struct pair pairs(void)
{
    return (struct pair){1, 2};          /* badly worded: "operand of type 'struct pair' where arithmetic ..." */
}

async int user(void)
{
    async yield int a = numbers(3);
    const int fixed = 0;
    int r = await acc_next(a, &fixed);   /* not diagnosed: a const int * */
    a = numbers(4);                      /* two errors: the second one, at the call, is too many */
    async yield int list[2] = {numbers(6), numbers(7)};    /* badly worded: an array is not said */
    return r;
}

async int once(int n);
async yield int once(int n)              /* no note at the other declaration */
{
    yield n;                             /* a follow-up error */
}
