/* Section 5: `handler f;`, with a typedef of an async function, declares the async function f. */
#include <acc.h>

typedef async int handler(int n);

handler other, plainly;
static handler hidden;

int plainly(int n)
{
    return n;
}

static int hidden(int n)
{
    return n;
}

static int plain(int n)
{
    return other(n);
}

static async int user(int n)
{
    handler local;
    other(n);
    int sum = other(n) + local(n);
    void *address = other;
    return await other(n) + await other + sum;
}

async int main(void)
{
    return plain(1) + await user(2);
}
