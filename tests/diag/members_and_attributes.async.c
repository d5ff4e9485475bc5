/* Section 3: no await among the members of a struct, in enumerators and attributes, wherever they stand; a word
 * is a member's name. */
#include <acc.h>

async int f(int n);

async int body(int n)
{
    struct __attribute__((aligned(8))) members {
        _Static_assert(await f(1), "one");
        int a : await f(2), b;
        int array[await f(3)];
        enum { FIRST, SECOND = await f(4) } kind;
        async int wrong;
    } *members = 0;
    int object __attribute__((unused, aligned(await f(5)), vector_size(sizeof(int[await f(6)])))) = n;
    extern int tagged __attribute__((type_tag_for_datatype(members, int[2])));
    members->async = 1;
    await acc_yield();
    return object + (members != 0) + tagged;
}
