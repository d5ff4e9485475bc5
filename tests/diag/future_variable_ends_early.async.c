/* A future variable whose value breaks off at the end of its block is not open behind it. */
#include <acc.h>
async int fetch(int n);

async int breaks_off(int n)
{
    if (n) {
        async int a = fetch(n) +
    }
    return n;
}
