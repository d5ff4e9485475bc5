/* try leaves an async body only. */
#include <acc.h>
async int fetch(int n);

int plain(int n)
{
    n = try n;
    return try await fetch(n);
}
