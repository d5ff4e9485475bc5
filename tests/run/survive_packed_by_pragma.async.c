// flags: -Wno-unknown-pragmas
/* Section 4: a type of a body that moves with its objects keeps the packing that is in force there: from a line, from _Pragma,
 * from a file that is included in the body (this one), and not from a group that is left out. */
#ifdef INCLUDED
#pragma pack(push, 1)
    struct included { char c; int i; } included = { 1, 2 };
#pragma pack(pop)
#else
#include <acc.h>
#include <stdio.h>

async int main(void)
{
#define INCLUDED
#include "survive_packed_by_pragma.async.c"
#if 0
#pragma pack(push, 1)
#endif
    struct plain { char c; int i; } plain = { 1, 2 };
    _Pragma("pack(push, 2)")
    struct two { char c; int i; } two = { 1, 2 };
    _Pragma("pack(pop)")
# pragma pack(1)
    struct one { char c; int i; } one = { 1, 2 };
    #pragma pack()
    struct last { char c; int i; } last = { 1, 2 };
    await acc_yield();
    printf("%zu %zu %zu %zu %zu\n", sizeof included, sizeof plain, sizeof two, sizeof one, sizeof last);
    printf("%d\n", included.i + plain.i + two.i + one.i + last.i);
    return 0;
}
#endif
