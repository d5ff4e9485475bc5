/* What `async` makes of other declarators. */
#include <acc.h>
async int fetch(int n);

async int (*f(void))(int);
async int (*table[2])(int);
typedef async int number;
async struct s { int n; };
struct t {
    async int n;
    async int function(int);
};
async int (*variadic)(int, ...);
async int (*old)();

int use(void)
{
    return (async int)3;
}
