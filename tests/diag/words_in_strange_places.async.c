/* Words where a name or a bracket would stand, but not here. */
#include <acc.h>

struct __attribute__((aligned(await))) aligned { int x; };
int offset = __builtin_offsetof(await, x);
struct (yield);
