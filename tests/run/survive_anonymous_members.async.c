/* Section 4: members of anonymous structs and unions in one another have types of their own. */
#include <acc.h>
#include <stdio.h>

struct shape {
    int id;
    union {
        struct {
            float width, height;
            union { long depth; struct { unsigned char low : 4, high : 4; }; };
        };
        struct { short x[2]; };
        double all;
    };
};

static async int one(void)
{
    await acc_yield();
    return 1;
}

static async double sum(struct shape *s, struct shape t)
{
    double area = s->width * await one() + s->height++ * await one();
    int nibbles = t.high * 16 + await one() * t.low++;
    t.low += (unsigned char)await one();
    long depth = s->depth + await one();
    return area + nibbles + (double)depth + t.low / 16.0 + await one() * s->height;
}

static async int of_short(struct shape s)
{
    short *x = s.x;
    s.x[1] = (short)(s.x[0] * 2 + await one());
    return x[await one()] + s.id;
}

async int main(void)
{
    struct shape s = { .id = 1, .width = 2.5f, .height = 1.5f, .depth = 40 }, t = { .low = 3, .high = 2 };
    printf("%g\n", await sum(&s, t));
    printf("%d\n", await of_short((struct shape){ 7, .x = { 4, 5 } }));
    return 0;
}
