// flags: -std=c11
/* What the preprocessor has said is enough. */
#if 0
??=else
async int f(void)
{
    return 0;
}
#endif
#include "nowhere.h"
