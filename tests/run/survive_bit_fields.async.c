// reference: plain
/* Section 4: structs of bit-fields: every field keeps its value, neighbours are not disturbed. */
#include <acc.h>
#include <stdio.h>

struct date {
    unsigned day : 5, month : 4;
    signed year : 15;
    unsigned leap : 1;
};

struct packed {
    unsigned char a : 3, b : 3, c : 2;
    unsigned long long wide : 50;
    _Bool flag : 1;
};

static async struct date tomorrow(struct date date)
{
    await acc_yield();
    date.day++;
    if (date.day > 28) {
        await acc_yield();
        date.day = 1;
        date.month++;
    }
    return date;
}

static async void show(const struct packed *p)
{
    await acc_yield();
    printf("%d %d %d %llu %d\n", p->a, p->b, p->c, (unsigned long long)p->wide, p->flag);
}

async int main(void)
{
    struct date date = { 27, 2, -44, 0 };
    for (int i = 0; i < 3; i++) {
        date = await tomorrow(date);
        printf("%d.%d.%d %d\n", date.day, date.month, date.year, date.leap);
        date.leap = ~date.leap;
    }
    struct packed p = { .a = 5, .c = 3, .wide = 1ULL << 49 };
    await acc_yield();
    p.b = p.a + p.c;
    p.flag = p.c;
    await show(&p);
    p.wide--;
    p.a++;
    await acc_yield();
    await show(&p);
    for (p.b = 0; p.b < 7; p.b += 3)
        await show(&p);
    return 0;
}
