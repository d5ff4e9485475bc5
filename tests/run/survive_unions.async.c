// reference: plain
/* Section 4: unions keep whichever member was stored, also where the members' sizes differ, and inside structs. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

union value {
    char c;
    int32_t i;
    double d;
    unsigned char bytes[16];
};

struct tagged {
    enum { INTEGER, REAL, TEXT } kind;
    union {
        int i;
        double d;
        char text[12];
    };
};

static async void print(const struct tagged *t)
{
    await acc_yield();
    switch (t->kind) {
    case INTEGER: printf("%d\n", t->i); break;
    case REAL: printf("%g\n", t->d); break;
    case TEXT: printf("%s\n", t->text); break;
    }
}

static async union value later(union value value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    union value v;
    memset(v.bytes, 0x11, sizeof v.bytes);
    await acc_yield();
    v.i = 0x41424344;
    await acc_yield();
    printf("%x %d %x\n", (unsigned)v.i, v.c == 'A' || v.c == 'D', v.bytes[15]);
    v.d = 2.5;
    await acc_yield();
    printf("%g\n", (await later(v)).d);

    struct tagged all[] = { { INTEGER, { .i = 5 } }, { REAL, { .d = 0.25 } }, { TEXT, { .text = "hello" } } };
    struct tagged one = all[2];
    for (int i = 0; i < 3; i++)
        await print(&all[i]);
    one.kind = REAL;
    one.d = 8;
    await print(&one);
    union value w = { .i = 3 }, x = await later(w);
    w.i++;
    await acc_yield();
    printf("%d %d\n", w.i, x.i);
    return 0;
}
