/* acc: -Wall -Wextra -Wno-unused */
#include <stdio.h>
#define x 1
#define x 1
#if defined x
int a = x;
#endif
