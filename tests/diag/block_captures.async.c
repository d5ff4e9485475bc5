/* A block captures no variable length array, future variable, stream or variable with a cleanup. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);
void release(int *p);

async int user(int n)
{
    int vla[n], (*to_vla)[n] = &vla;
    async int a = fetch(1);
    async yield int s = numbers();
    __attribute__((cleanup(release))) int owned = 3;
    int x;
    async int b = async { return vla[0]; };
    async int c = async { return (*to_vla)[0]; };
    async int d = async { return await a; };
    async int e = async { return await acc_next(s, &x); };
    async int f = async { return owned; };
    async int g = async { return (int)sizeof vla; };
    async int h = async { return await async { return vla[1]; }; };
    vla[0] = 1;
    return await b + await c + await d + await e + await f + await g + await h;
}

int plain(int n)
{
    char text[n];
    text[0] = 'x';
    return acc_block_on(async { return text[0]; });
}

/* Nor the size of a typedef of one. */
int plain_typedef(int n)
{
    typedef int line[n];
    line own;
    own[0] = acc_block_on(async { return (int)sizeof(line); });
    return own[0] + (int)sizeof(line);
}

async int typedefs(int n)
{
    typedef int row[n], (*to_row)[n];
    async int a = async { return (int)sizeof(row); };
    async int b = async {
        row own;
        to_row p = NULL;
        own[0] = p == NULL;
        await acc_yield();
        return own[0];
    };
    async int c = async {
        typedef int within[n];
        return (int)sizeof(within);
    };
    return await a + await b + await c + (int)sizeof(row);
}
