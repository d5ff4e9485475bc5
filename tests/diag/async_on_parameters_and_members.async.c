/* `async` where it can mean nothing. */
#include <acc.h>
struct members { async int : 3; async int (*run)(int); };
int takes(async int *, async int [3], async int, async int *n);
