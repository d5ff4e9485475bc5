/* Structs, unions and enums without a tag: values and places of them are kept across an await all the same. */
#include <acc.h>
#include <stdio.h>

static struct {
    int x;
    struct {
        int y;
    } in;
    union {
        struct {
            int z;
        } *deep;
        char c;
    };
} table[3], *sp = table;

struct outer {
    struct {
        int w;
    } rows[2][2], *row;
    enum { RED = 2, BLUE } color;
};
static struct outer out = {{{{1}, {2}}, {{3}, {4}}}, out.rows[1], BLUE};

static const struct {
    int n;
} *fixed = &(const __typeof__(*fixed)){7}, constants[2] = {{8}, {9}};

typedef struct {
    int q;
} *handle;
static enum { OFF, ON } state = ON;
static const enum { NO, YES } always = YES;
static volatile struct {
    int v;
} busy, *bp = &busy;

static handle get(void)
{
    static __typeof__(*(handle)0) object;
    return &object;
}

static struct outer *where(void)
{
    return &out;
}

static int two(int a, int b)
{
    return 10 * a + b;
}

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async __typeof__(table[0]) whole(int i)
{
    await acc_yield();
    return table[i];
}

typedef enum { ASLEEP, AWAKE } toggle;
static toggle lamp = AWAKE;

static async int held(handle given)
{
    __auto_type object = *given;
    __auto_type switched = ((void)0, lamp);
    await acc_yield();
    return 10 * object.q + switched;
}

async int main(void)
{
    int i = await later(1);
    sp[i].x = await later(5);
    sp->in.y = await later(6);
    sp[1].deep = NULL;
    printf("%d %d\n", table[1].x, table[0].in.y);
    printf("%d\n", two(sp[await later(1)].x, await later(3)));
    sp++->x += await later(4);
    printf("%d %d\n", table[0].x, (int)(sp - table) + await later(1));
    sp = await later(0) ? table : &table[await later(2)];
    printf("%d\n", sp == table + await later(2));

    where()->row[await later(1)].w += await later(10);
    where()->row->w = await later(20);
    printf("%d %d\n", out.rows[1][0].w, out.rows[1][1].w);
    printf("%d\n", two(where()->color, await later(1)) + two(state, await later(2)) + two(always, (int)await later(0)));
    printf("%d\n", where()->rows[await later(0)][await later(1)].w);

    printf("%d %d\n", fixed[await later(0)].n + await later(1), (constants + await later(1))->n + await later(1));
    get()[await later(0)].q = await later(11);
    get()->q += await later(1);
    printf("%d\n", get()->q);
    bp->v = await later(2);
    bp[await later(0)].v += await later(1);
    printf("%d\n", busy.v);
    printf("%d\n", (await whole(1)).x);
    printf("%d\n", await held((handle)get()));
    __typeof__(table[0]) copy = await whole(1), *to = &copy;
    await later(1);
    return to->x - copy.x;
}
