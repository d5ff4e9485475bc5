/* What is missing stands at the end of what acc reads. */
#include <acc.h>

async int f(int n)
{
    int benum { A }
    return sizeof .n;
