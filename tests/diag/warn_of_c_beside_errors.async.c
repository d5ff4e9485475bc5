// flags: -Wall -Werror
/* Warnings of C's that -Werror makes errors, beside an error, and beside pointers to futures of other types. */
#include <acc.h>
acc_future(int) whole;
acc_future(long) large;

async int user(acc_future(long) *from)
{
    int unused;
    acc_future(int) *to = from;
    acc_future(void) any = large, *to_any = &whole;
    acc_future(int) back = any;
    to = to_any;
    return undeclared;
}
