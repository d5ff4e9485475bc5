/* C's own errors about declarations. */
#include <acc.h>

async int twice(int n) { return n; }
async int twice(int n) { return n; }
async int other(int n);
async int other(long n);
