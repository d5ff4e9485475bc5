/* What `async` makes of other declarators. */
#include <acc.h>
async int fetch(int n);

async int (*f(void))(int);               /* no error: f is async, and gives a plain pointer */
async int (*table[2])(int);              /* no error */
typedef async int number;                /* error: neither a function nor a pointer to one */
async struct s { int n; };               /* error: declares nothing */
struct t {
    async int n;                         /* error: neither a function nor a pointer to one */
    async int function(int);             /* error: a member function */
};
async int (*variadic)(int, ...);         /* error: async functions are not variadic */
async int (*old)();                      /* no error: (void) */

int use(void)
{
    return (async int)3;                 /* error */
}
