/* #define and #undef over and over. */
int a = x;
#define x 1
int b = x;
#define x 1
#undef x
int c = x;
#define x(y) y
int d = x(2), e = x;
#undef x
#undef x
#undef never
#define x 3
int f = x;
#define int long
int g;
#undef int
int h;
#define if(c) if ((c) != 0)
void k(void) { if (1) ; }
#define defined_empty
#define with_parameters( a , b ,c ) a b c
#define no_parameters() 1
#define not_function_like (a) b
int l = with_parameters(1,+,2) + no_parameters() not_function_like no_parameters;
#define linux_too linux
int m = linux_too, n = unix, o = _LP64, p = __linux__;
#define struct_(n) struct n {
#define end_ };
struct_(s) int a; end_
#define recursive(a) recursive(a + 1)
int q = recursive(1);
