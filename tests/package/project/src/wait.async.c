#include "wait.h"

async int wait_a_bit(int times)
{
    int ticks = 0;
    while (ticks < times) {
        await acc_sleep(ACC_MS);
        ticks++;
    }
    return ticks;
}
