/* An operand of asm cannot wait. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    __asm__ volatile ("" : "+r"(n) : "r"(await fetch(1)));
    return n;
}
