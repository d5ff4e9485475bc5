// reference: futures
/* Sections 4 and 5: captured const and volatile objects, bit-fields' structs, unions and function pointers. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

struct bits {
    unsigned a : 3, b : 5;
    int c : 7;
};

static int twice(int n)
{
    return 2 * n;
}

async int main(void)
{
    const int fixed = 5, *const to_fixed = &fixed;
    volatile int changing = 6;
    volatile char text[3] = "al";
    struct bits bits = {.a = 7, .b = 30, .c = -60};
    union {
        float f;
        uint32_t u;
    } u = {.u = 0};
    int (*f)(int) = twice, (*table[2])(int) = {twice, NULL};
    unsigned char flag = 1;

    async int block = async {
        bits.a++;
        changing++;
        u.f = 1.0F;
        await acc_yield();
        changing++;
        text[1] = 'L';
        printf("%d %d %d %c%c\n", fixed, *to_fixed, changing, text[0], text[1]);
        printf("%u %u %d %x %d %d\n", bits.a, bits.b, bits.c, u.u, table[0](20), table[1] == NULL);
        return f(fixed) + flag;
    };
    changing = 60;
    text[0] = 'x';
    bits.b = 0;
    f = NULL;
    table[0] = NULL;
    printf("%d\n", await block);
    printf("%d %c%c %u %u\n", changing, text[0], text[1], bits.a, bits.b);
    /* copied before what comes after it in the list is evaluated */
    await acc_join(async { await acc_yield(); printf("%c%c\n", text[0], text[1]); }, async { (void)flag; }, acc_sleep(text[1]++ * 0));
    await acc_join(async { await acc_yield(); printf("%c%c\n", text[0], text[1]); }, acc_sleep(text[1]++ * 0), acc_sleep(await async { return 0; }));
    printf("%c\n", text[1]);
    return f != NULL;
}
