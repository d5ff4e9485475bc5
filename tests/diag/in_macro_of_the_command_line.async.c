// flags: -DWAIT=await -DNUMBER=1+
/* Section 9: what comes out of a macro is reported at its use, with a note, whoever defined it. */
#include <acc.h>

async int f(int n);

int plain(void)
{
    WAIT f(1);
    return 1;
}

int broken(void)
{
    return NUMBER;
}
