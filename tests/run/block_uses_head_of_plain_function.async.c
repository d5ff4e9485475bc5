/* A plain function that a block in it calls, and the types that its own declaration defines. */
#include <acc.h>
#include <stdio.h>
static async int number(int n)
{
    await acc_yield();
    return n;
}
static acc_future(int) chain(int n)
{
    return n ? async { acc_future(int) p = chain(n - 1); defer acc_cancel(p); return n + (p ? await p : 0); } : NULL;
}
/* an attribute, comments, and a block in a block */
static inline __attribute__((cold)) acc_future(int)
nested(int n,       /* how often */
       async int (*function)(int))   // and what
{
    return async {
        async int inner = async {
            acc_future(int) p = n ? nested(n - 1, function) : NULL;
            defer acc_cancel(p);
            return p ? await p : 0;
        };
        return await function(n) + await inner;
    };
}
static int declared_in_block(int n)
{
    extern int counted(int n);
    return counted(n);
}
int counted(int n)
{
    return n ? acc_block_on(async { await acc_yield(); return 1 + counted(0); }) : 5;
}
acc_future(int) declared(int n);
acc_future(int) declared(int n)
{
    return n ? async {
        acc_future(int) (*self)(int) = declared, p = self(n - 1);
        defer acc_cancel(p);
        return p == NULL ? 1 : 1 + await p;
    } : NULL;
}
static acc_future(int) hidden(int n)
{
    return async { int hidden = n; await acc_yield(); return hidden; };
}
static struct made { int a; enum { RED = 3 } color; struct inner { int z; } in; } made(int n)
{
    struct made m = { n, RED, { 1 } };
    return acc_block_on(async { struct made k = m; struct inner in = k.in; await acc_yield(); k.a += in.z + RED; return k; });
}
static struct again { int a; } again(int n)
{
    struct again m = { n };
    return acc_block_on(async { struct again k = m; await acc_yield(); __typeof__(again(0)) z = k; z.a++; return z; });
}
static struct { int a; } without_tag(int n)
{
    __typeof__(without_tag(0)) m = { n };
    return acc_block_on(async { m.a++; await acc_yield(); return m; });
}
static union { int a; char c; } union_without_tag(int n)
{
    __typeof__(union_without_tag(0)) m = { n };
    return acc_block_on(async { m.a += (int)sizeof union_without_tag(n).c; await acc_yield(); return m; });
}
static enum { GREEN, BLUE } enumerated(int n)
{
    return acc_block_on(async { await acc_yield(); return n ? BLUE : GREEN; }) ? BLUE : GREEN;
}
static union either { int a; char c; } (*result_of_pointer(void))(int)
{
    return acc_block_on(async { union either (*k)(int) = NULL; await acc_yield(); return k; });
}
#define SUM(name) \
    static struct name { int a; } name(int n) \
    { \
        return n ? acc_block_on(async { await acc_yield(); struct name s = { n }; return s; }) : (struct name){ 0 }; \
    }
SUM(total)
int main(void)
{
    printf("%d %d", acc_block_on(chain(3)), acc_block_on(nested(3, number)));
    printf(" %d %d %d\n", acc_block_on(declared(3)), acc_block_on(hidden(4)), declared_in_block(1));
    printf("%d %d %d %d", made(1).a, again(1).a, without_tag(1).a, union_without_tag(3).a);
    printf(" %d %d %d\n", (int)enumerated(1), result_of_pointer() == NULL, total(5).a);
    return 0;
}
