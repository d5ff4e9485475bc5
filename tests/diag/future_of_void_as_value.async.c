/* No value even with an await. */
#include <acc.h>

async void nothing(void);

async int user(void)
{
    int n = nothing();
    return n;
}
