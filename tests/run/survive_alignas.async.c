// reference: plain
/* Section 4: objects stand at the alignment that they ask for, in the frame too, and in those of callees and recursive calls. */
#include <acc.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>

#define ALIGNED(p, n) ((uintptr_t)(p) % (n) == 0)

struct alignas_member {
    char c;
    alignas(32) int n;
};

typedef int wide_int __attribute__((aligned(64)));

static async int callee(char c)
{
    char before = c;
    alignas(64) char line[64] = { c };
    await acc_yield();
    return ALIGNED(line, 64) && line[0] == before;
}

static async int recursive(int n)
{
    alignas(128) int object = n;
    int *address = &object;
    await acc_yield();
    if (n > 0 && !await recursive(n - 1))
        return 0;
    return ALIGNED(address, 128) && address == &object && *address == n;
}

static async int loop(int times)
{
    int good = 0;
    for (int i = 0; i < times; i++) {
        char odd[3] = { i };
        alignas(16) long value = i;
        long *p = &value;
        await acc_yield();
        good += ALIGNED(p, 16) && *p == odd[0];
    }
    return good;
}

async int main(void)
{
    char c = 'x';
    alignas(16) char buffer[5] = "four";
    alignas(double) unsigned char bytes[3] = { 1, 2, 3 };
    _Alignas(256) int far = 256;
    struct alignas_member member = { 'm', 32 };
    wide_int wide = 64;
    __attribute__((aligned(32))) int attribute = 1;
    char *p = buffer, *q = &c;

    await acc_yield();
    printf("%d %d %d\n", ALIGNED(buffer, 16), ALIGNED(bytes, alignof(double)), ALIGNED(&far, 256));
    printf("%d %d %d\n", ALIGNED(&member, 32), ALIGNED(&wide, 64), ALIGNED(&attribute, 32));
    printf("%s %c %d %d %d %d %d\n", p, *q, bytes[2], far, member.n, wide, attribute);
    printf("%d %d %d\n", await callee('c'), await recursive(5), await loop(4));
    return 0;
}
