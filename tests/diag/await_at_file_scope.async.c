/* Nothing runs at file scope. */
#include <acc.h>
async int fetch(int n);

int object = await fetch(1);
int array[await fetch(2)];
enum { ENUMERATOR = await fetch(3) };
struct bits { int field : await fetch(4); int many[await fetch(5)]; };
_Static_assert(await fetch(6), "");
int prototype(int n, int list[await fetch(7)]);
