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
