/* main is called by the start of the program. */
#include <acc.h>

static async int main(void)
{
    return 0;
}
