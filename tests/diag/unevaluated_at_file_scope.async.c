/* In an operand that is not evaluated, too, `await` and `try` stand in async bodies only. */
#include <acc.h>
#include <stddef.h>

async int fetch(int n);
int load(void);

_Static_assert(sizeof(await fetch(1)) == 4, "");
static const size_t size = sizeof(await fetch(1)), other = sizeof(try load());
enum { KIND = _Generic(await fetch(1), int: 3) };
struct buffer {
    char bytes[sizeof(await fetch(1))];
    int bits : sizeof(await fetch(1));
};
_Alignas(sizeof(await fetch(1))) int aligned;

async int sum(int count, int values[sizeof(await fetch(1))])
{
    int copy[sizeof(await fetch(count))];    /* this is one */
    return values[0] + (int)sizeof copy + (int)size + (int)other + aligned + KIND;
}
