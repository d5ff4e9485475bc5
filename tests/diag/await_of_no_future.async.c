/* The operand is a future. */
#include <acc.h>
async int fetch(int n);

int plain(int n);
struct point { int x; };

async int user(int n, struct point p, const char *text)
{
    await n;
    await plain(1);
    await p;
    await text[0];
    await "text";
    await (n + 1);
    await p.x;
    return await 3;
}

int *restrict given(void);
char *volatile changing(void);
const struct pair { int x; } constant(void);
_Atomic int counter(void);

/* The types of values, which have no qualifiers, and a pointer into another address space, which is no future. */
async void values(int *__attribute__((address_space(1))) **elsewhere)
{
    await given();
    await changing();
    await constant();
    await counter();
    await elsewhere;
}
