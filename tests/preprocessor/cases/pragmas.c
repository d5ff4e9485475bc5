/* Directives that stay, and _Pragma. */
#pragma pack(push, 1)
struct a { char c; int i; };
#pragma pack(pop)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
  int x; _Pragma("GCC diagnostic pop") int y;
#define push _Pragma("GCC diagnostic push") int
#define ignored(w) _Pragma("GCC diagnostic push") int w
push z; ignored(a), b; ignored(
c), d;
_Pragma("pack(1)")
_Pragma("pack()") int e;
#define id(x) x
id(push) f; id(id(_Pragma("STDC FP_CONTRACT ON") int g));
int h _Pragma("GCC visibility push(default)"), i; _Pragma("GCC visibility pop")
#pragma STDC FP_CONTRACT OFF
int last;
