/* A future as the condition of a statement is told of once, whatever its value is. */
#include <acc.h>
struct pair { int a; };
async struct pair two(void);
async void none(void);

async int user(int n)
{
    if (none())
        n++;
    if (two())
        n++;
    while (two())
        n++;
    do
        n++;
    while (none());
    for (; two();)
        n++;
    switch (two()) {
    }
    struct pair p = await two();
    if (p)
        n++;
    return n;
}

int plain(int n)
{
    while (none())
        n++;
    return n;
}
