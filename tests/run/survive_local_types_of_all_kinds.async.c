// reference: plain
/* Section 4: local types with bit-fields, flexible alignment, anonymous members, arrays of constants, function pointers to themselves. */
#include <acc.h>
#include <stddef.h>
#include <stdio.h>

static async void run(int n)
{
    enum { COUNT = 3, LENGTH = COUNT * 2 };
    struct record {
        unsigned kind : 2, size : 6;
        union {
            int i;
            char text[LENGTH];
        };
        struct {
            short a, b;
        } pair[COUNT];
        struct record *(*next)(struct record *);
    };
    struct record record = { .kind = 3, .size = n, .text = "text", .pair[1] = { 5, 6 } };
    struct __attribute__((packed)) tight {
        char c;
        int n;
    } tight = { 't', n };
    _Static_assert(sizeof(struct tight) == 5, "packed");
    typedef int row[COUNT];
    row rows[2] = { { 1, 2, 3 }, { 4, 5, 6 } }, *second = &rows[1];

    await acc_yield();
    printf("%d %d %s %d %d\n", record.kind, record.size, record.text, record.pair[1].b, record.next == NULL);
    printf("%d %d %d\n", tight.c == 't', tight.n, (*second)[2]);
    record.kind++;
    tight.n <<= 4;
    await acc_yield();
    printf("%d %d %d\n", record.kind, record.size, tight.n);
    printf("%d\n", (int)offsetof(struct tight, n));
    struct record list[COUNT] = { [COUNT - 1] = record };
    await acc_yield();
    printf("%s\n", list[2].text);
}

async int main(void)
{
    for (int n = 1; n < 3; n++)
        await run(n);
    return 0;
}
