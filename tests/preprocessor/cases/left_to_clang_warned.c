/* acc: -Wall */
/* what clang warns of: left to clang. /* */
#define x 1
#define x 2
int a = x;
