/* Other declarations of an async function's name, in lists, initializers, structs and parentheses. */
#include <acc.h>
async int f(int n);
async int g(int n);
int x = f(1), f(int n);
int list[] = {f(1)};
struct s { int (*f)(int); };
extern int h(int), g(int);
int g(int);
