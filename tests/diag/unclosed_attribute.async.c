/* The file ends in the parentheses of an attribute. */
#include <acc.h>
async int f(int n);
struct __attribute__((packed