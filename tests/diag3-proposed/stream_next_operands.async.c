/* acc_next takes a stream in place and the address of an object of its type; it is a future. */
#include <acc.h>
async yield int numbers(int n);
async int fetch(int n);
int plain_int;

async int user(void)
{
    async yield int s = numbers(3);
    async int a = fetch(1);
    acc_future(int) p = fetch(2);
    int x, r;
    long l;
    const int fixed = 0;
    r = await acc_next(s);               /* error: two operands */
    r = await acc_next();                /* error */
    r = await acc_next(s, &x, 1);        /* error */
    r = await acc_next(s, x);            /* error: an int where an int * belongs */
    r = await acc_next(s, &l);           /* error: a long * */
    r = await acc_next(s, &fixed);       /* error: a const int * */
    r = await acc_next(a, &x);           /* error: 'a' is no stream */
    r = await acc_next(p, &x);           /* error */
    r = await acc_next(x, &x);           /* error */
    r = await acc_next(numbers(3), &x);  /* error: not in a variable: its later values would be lost; or allowed: the lead decides */
    r = acc_next(s, &x);                 /* error: an await is missing */
    while (acc_next(s, &x) > 0)          /* error: an await is missing */
        r++;
    acc_next(s, &x);                     /* error: thrown away */
    return r + x;
}

int plain(void)
{
    int x;
    return await acc_next(plain_int, &x);    /* errors: in a plain function; not a stream */
}
