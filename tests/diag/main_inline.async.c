/* main is called by the start of the program. */
#include <acc.h>

inline async int main(void)
{
    return 0;
}
