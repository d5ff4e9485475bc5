/* A number that is followed has no type. */
#include <acc.h>

async void f(void)
{
    await acc_sleep(await * ACC_S);
}
