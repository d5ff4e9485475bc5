#include <stdio.h>

#include "age.h"
#include "wait.h"

async int main(void)
{
    int ticks = await wait_a_bit(3);
#ifdef WITH_AGE
    printf("%s after %d ticks, %d now, %d next year\n", GREETING, ticks, AGE, age_next_year(AGE));
#endif
    return 0;
}
