/* What clang takes for declarations, before a brace that closes nothing: words of the dialect before one, calls of what is
 * an acc_future or looks so. */
#include <acc.h>
async int f(int n) { return n; }
int kept;
await int a;
}
async int g(int n) { return n; }
try int b;
}
async int h(int n) { return n; }
defer int c;
}
async int i(int n) { return n; }
acc_future(int) *pointer = (f(1));
f((1);
