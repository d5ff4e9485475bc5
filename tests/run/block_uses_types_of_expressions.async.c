/* Section 5: blocks use records, with the enumerators in them, that a sizeof, a cast, a loop or a typedef around them defines. */
#include <acc.h>
#include <stdio.h>
#include <stddef.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int shared_sizes(int n)
{
    enum { COUNT = 3, EMPTY = -1 };
    typedef enum mode { OFF, ON = 5 } mode;
    typedef struct { mode m; int list[COUNT]; } state;
    static state states[COUNT] = { [1] = { ON, { [COUNT - 1] = EMPTY } } };
    static mode current = ON;
    static const mode *const at = &states[1].m;
    static int (*function)(const char *, ...) = printf;
    state local = states[1], *p = &local;
    mode m = OFF, *q = &m;
    n += await async {
        state copy = local;
        mode other = m;
        states[2].list[0] += copy.list[2] + (int)other + (int)sizeof(state) / (int)sizeof(mode);
        current = OFF;
        await async {
            states[0].m = ON;
            function("%d ", (int)*at);
            await acc_yield();
            current = ON;
        };
        return (int)current + (int)offsetof(state, list);
    };
    *q = ON;
    await acc_yield();
    return n + (int)p->m + p->list[2] + states[2].list[0] + (int)m + (int)states[0].m;
}

static int in_expressions(int n)
{
    int size = sizeof(struct inside { int a[4]; enum { DEEP = 9 } e; });
    struct inside *p = &(struct inside){ { 1, 2, 3, n }, DEEP };
    for (struct step { int by; } s = { 1 }; s.by < 3; s.by++)
        n += acc_block_on(async { struct step t = s; await acc_yield(); return t.by + p->a[3] + (int)p->e; });
    union { int i; char c[4]; } u = { n };
    acc_spawn(async { u.i++; await acc_yield(); printf("%d %d ", u.i == n + 1, DEEP); });
    acc_block_on(later(1));
    n += acc_block_on(async { return ({ struct inside *q = p; q->a[0] + await later(size - size); }); });
    return n;
}


int main(void)
{
    printf("%d\n", acc_block_on(shared_sizes(1)));
    printf("%d\n", in_expressions(10));
    return 0;
}
