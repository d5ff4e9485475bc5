/* The file ends in the declarations of the parameters of an old-style definition. */
#include <acc.h>
async int f(int n);
int k(a) int a; char *b