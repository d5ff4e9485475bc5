/* No jump leaves a defer but at its end. */
#include <acc.h>

async int user(int n)
{
    defer return 1;
    defer { if (n) return n + 1; }
    while (n--) {
        defer break;
        defer continue;
        defer { switch (n) { case 1: continue; } }
        defer goto out;
    }
    defer break;
out:
    return n;
}
