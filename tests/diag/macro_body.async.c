/* A mistake in the body of a macro is shown at its use. */
#include <acc.h>
async int fetch(int n);

#define FETCH fetch(1)
#define IGNORE(n) do { fetch(n); } while (0)
#define WAIT(x) await x
#define TWICE(x) WAIT(x) + WAIT(x)

async int user(int n)
{
    int a = FETCH;
    IGNORE(2);
    a += WAIT(n);
    return TWICE(a);
}
