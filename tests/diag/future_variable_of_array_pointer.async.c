/* The declarator of a future variable says what its value is, but for a pointer to an array. */
#include <acc.h>
typedef int (*pointer)[3];
async int (*rows(void))[3];

async int user(void)
{
    async int (*a)[3] = rows(), *b[2], c[2];
    async pointer d = rows();
    return (*await d)[0];
}

async int of_no_type(void)
{
    async __auto_type e = of_no_type();
    return await e;
}
