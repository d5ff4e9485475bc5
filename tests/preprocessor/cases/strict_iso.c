/* acc: -std=iso9899:2011 */
#define gnu0(...) f(x, ## __VA_ARGS__)
#define gnu(a, ...) f(a, ## __VA_ARGS__)
#define named(args...) f(x, ## args)
gnu0() gnu0(1) gnu(1) gnu(1,2) named() named(1)
int asm, typeof = linux + unix + __STRICT_ANSI__;
