/* push_macro and pop_macro: left to clang. */
#define a 1
#pragma push_macro("a")
#undef a
#define a 2
int x = a;
#pragma pop_macro("a")
int y = a;
