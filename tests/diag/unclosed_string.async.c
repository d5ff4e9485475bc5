/* A token that is cut. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    return await fetch("text);
}
