/* A type without a name that only the call of a function leads to, of which one cannot be written: a struct is its argument.
 * Where no such value is kept, that is no matter. */
#include <acc.h>

struct s { int y; };
static struct { int x; } *make(struct s s);
static struct { struct { int y; } rows[2]; } *make_rows(struct s s);
async int later(int n);

async int kept(struct s s)
{
    __auto_type p = make(s);
    await later(1);
    return p->x;
}

async int kept_inside(struct s s)
{
    __auto_type row = make_rows(s)->rows[0];
    await later(1);
    return row.y;
}

async int declared_first(struct s s)
{
    return ({ await later(1); make(s); })->x;
}

async int two_kept(struct s s)
{
    __auto_type p = make(s), q = make(s);
    await later(1);
    return p->x + q->x;
}

async int measured(struct s s)
{
    struct measured { char bytes[sizeof ({ make(s); })->x]; } own = {{0}};
    await later(1);
    return own.bytes[0];
}

async int given(__typeof__(make((struct s){0})) p)
{
    await later(1);
    return p->x;
}

async int filled(void)
{
    const __typeof__(*make((struct s){0})) t[2] = {{1}, {2}};
    return t[0].x + await later(1) + t[1].x;
}

int captured(struct s s)
{
    __auto_type p = make(s);
    return acc_block_on(async { return p->x; });
}

async __typeof__(make((struct s){0})) declared(int n);
async int awaited(void)
{
    return (await declared(1))->x;
}

async __typeof__(make((struct s){0})) defined(struct s s)
{
    return make(s);
}

int held(acc_future(__typeof__(make((struct s){0}))) p)
{
    return acc_block_on(p)->x;
}

async __typeof__(make((struct s){0})) blocked_on(int n);
int waits(void)
{
    return acc_block_on(blocked_on(1))->x;
}

async unsigned long in_static(struct s s)
{
    static unsigned long size = sizeof(({ make(s); })->x);
    return await async { return size; };
}

async int fine(struct s s)
{
    int n = await later(1) + make(s)->x;
    __auto_type p = make(s);
    return p->x + n + make_rows(s)->rows[1].y;
}
