/* Bytes that no terminal is given, and lines that end as in DOS. */
#include <acc.h>
async int f(int n);
int plain(int n)
{
	return	f(n);
}
int g(void)
{
    return f(2);
}
