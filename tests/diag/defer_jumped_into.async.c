/* No jump enters a defer. */
#include <acc.h>

async int user(int n)
{
    if (n)
        goto inside;
    defer {
    inside:
        n++;
    }
    switch (n) {
        defer {
        case 1:
            n++;
        }
    }
    return n;
}
