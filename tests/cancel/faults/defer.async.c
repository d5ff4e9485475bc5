/* As if a defer were forgotten at the second point. */
#include <acc.h>

async int main(void)
{
    await acc_yield();
    test_defer_passed();
    await acc_yield();
    test_defer_ran();
    return 0;
}
