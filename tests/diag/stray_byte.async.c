/* Bytes that begin no token. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    return await fetch(n)  + € 2;
}
