// reference: futures
/* Section 5: local structs, unions, enumerations and typedefs of the enclosing function, and of the block, are usable
 * in a block. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    struct pair {
        int a, b;
    };
    union both {
        unsigned char c[4];
        unsigned n;
    };
    enum color { RED, GREEN = 5 };
    typedef struct pair pairs[2];
    typedef int number;
    int swap(int);
    pairs p = {{1, 2}, {3, 4}};
    enum color color = GREEN;
    union both both = {.n = 0};

    async struct pair block = async {
        typedef struct {
            struct pair first;
            number rest;
        } more;
        struct pair copy = p[1];
        more m = {{copy.b, copy.a}, (number)color};
        await acc_yield();
        both.c[0] = both.c[3] = 1;
        m.rest += (both.n != 0) + swap(12) + RED;
        struct pair result = {m.first.a, m.rest};
        return result;
    };
    p[1].a = 0;
    color = RED;
    struct pair value = await block;
    printf("%d %d %d\n", value.a, value.b, (await block).a);
    {
        typedef char number;
        async int size = async {
            number n = 'n';
            return (int)sizeof n + n;
        };
        printf("%d\n", await size);
    }
    return 0;
}

int swap(int n)
{
    return n % 10 * 10 + n / 10;
}
