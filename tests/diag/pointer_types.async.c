/* The address of an async function stands in a pointer to an async function only; streams have none. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(int n);
void take(int (*f)(int));
void take_any(void *p);

async int user(void)
{
    async int (*p)(int) = fetch;
    int (*q)(int) = fetch;
    void *v = fetch;
    p = numbers;
    take(fetch);
    take_any((void *)fetch);
    return p == q && v;
}
