/* What is meant by a future variable that is pointed to, assigned or changed: the note says what can. */
#include <acc.h>

#define SET(place, value) ((place) = (value))

static async int f(int n)
{
    return n;
}

async int places(int n)
{
    async int a = f(1);
    void *p = &a;
    SET(a, f(2));
    (a) = f(3);
    a++;
    --a;
    a += n;
    n = a + 1;
    return n + (p != NULL);
}
