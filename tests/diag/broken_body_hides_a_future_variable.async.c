/* A parenthesis too many before the declaration of a future variable: nothing is said of its await. */
#include <acc.h>

async int fetch(int n);

async int user(int n)
{
    await no_such_function, n);
    async int reply = fetch(n);
    return await reply;
}
