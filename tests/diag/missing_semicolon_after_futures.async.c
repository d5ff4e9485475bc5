/* The `;` that is missed after what is in parentheses of its own for libclang. */
#include <acc.h>

async int fetch(int n);
int puts(const char *);

async int variable(void)
{
    async int a = fetch(1)
    async int b = fetch(2);
    return await a + await b;
}

async int before_call(void)
{
    async int a = fetch((int)1)
    puts("made");
    return await a;
}

async int before_await(int n)
{
    async int a = acc_spawn(fetch(n))
    await acc_yield();
    return await a;
}

async int at_the_end(int n)
{
    async int a = fetch(n)
}

async int two_at_the_end(int n)
{
    async int a = fetch(n), b = fetch(2)
}

async int block(int n)
{
    async int a = async {
        if (n)
            return 1
        return n;
    }
    return await a;
}

async yield int stream(int n)
{
    yield n
    yield await fetch(n)
    if (n)
        return n
    n = 1;
}

async yield int stream_of_two(int n)
{
    yield n;
    if (n)
        return n
}

async int block_with_return(int n)
{
    async int a = async {
        if (n)
            return 1
        else
            return 2;
    };
    return await a;
}
