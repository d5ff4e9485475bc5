/* Where no line has the name of a macro whole, the beginning of the line is shown. */
#include <acc.h>
async int fetch(int n);
#define WA\
IT(n) await fetch(n)

int plain(int n)
{
    return WAIT(n);
}
