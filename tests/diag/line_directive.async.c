/* Section 9: what is wrong with a #line is said, and what comes after it keeps its lines. */
#include <acc.h>
#line x
int y;
#line 3 4
#line 5 L"a"
#line 4.5
#line 0x10
# 3 foo
#line
#define EIGHTY 80 "eighty.c"
#line EIGHTY
int z = ;
#line 5 "x.c" 2
#if 0
#line 7 8
#endif
#define TWO 1 + 1
#line TWO
#define SAME(x) x
#line SAME(9
int after = undeclared;
