/* A stream ends with 0 or a negative error; it yields values of its type. */
#include <acc.h>
struct pair { int a; };
async int f(int n);
int plain(int n);
void none(void);

async yield int numbers(int c)
{
    if (c)
        return 0;
    if (c)
        return c;
    if (c)
        return (0);
    if (c)
        return -1;
    if (c)
        return plain(1);
    if (c)
        return await f(1);
    if (c)
        return 1;
    if (c)
        return (2u);
    if (c)
        return 1.0;
    if (c)
        return "x";
    if (c)
        return none();
    if (c)
        return (struct pair){1};
    if (c)
        return f;
    if (c)
        return f(2);
    if (c)
        return undeclared;
    yield f(3);
    yield none();
    yield (struct pair){1};
    yield undeclared;
    yield 1.5;
    yield await f(4), 2;
    yield plain(2);
    return;
}
