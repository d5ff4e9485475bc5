/* Constants cannot wait. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    static int once = await fetch(1);
    enum { ENUMERATOR = await fetch(2) };
    struct { int field : await fetch(3); } bits = { 0 };
    int list[3] = { [await fetch(4)] = 1 };
    _Static_assert(await fetch(5), "");
    _Alignas(await fetch(6)) int aligned = 0;
    static int array[await fetch(7)];
    switch (n) {
    case await fetch(8):
        return once + list[0] + array[0] + aligned + bits.field;
    }
    return 0;
}
