/* A function whose `async` is missing: after a few words that have no place in it, no more is said of the others,
 * nor of the calls of that function. */
#include <acc.h>

async int fetch(int n);
void release(int *n);

int one(int n)
{
    async int first = fetch(n), second = fetch(n + 1);
    defer release(&n);
    int sum = await first + await second;
    sum += try await fetch(3);
    return sum + await fetch(4);
}

int another(void)
{
    return await fetch(5);
}

async int user(void)
{
    return await one(1) + await one(2);
}
