/* A pointer to an async function, or the function, as a number, an enum or a truth value; an acc_future too. */
#include <acc.h>
async int f(int n);
async int (*h)(int);
enum e { A };

async int user(acc_future(int) j)
{
    _Bool b = h, b2 = j;
    long l = (long)h;
    unsigned char c = (unsigned char)(long)h;
    int n = (int)(long)f;
    double d = (double)(long)h;
    enum e e = j;
    e = (enum e)(long)f;
    double number = j;
    return h + 1 == f && b && b2 && -h;
}
