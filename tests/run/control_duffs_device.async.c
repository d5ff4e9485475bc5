// reference: plain
/* Section 4: Duff's device, with an await in each step and in the loop's condition. */
#include <acc.h>
#include <stdio.h>

#define FALL __attribute__((fallthrough))

static char output[64];
static int length;

static async void put(char c)
{
    await acc_yield();
    output[length++] = c;
}

static async int decrement(int *n)
{
    await acc_yield();
    return --*n;
}

static async void send(const char *from, int count)
{
    int n = (count + 7) / 8;
    if (count == 0)
        return;
    switch (count % 8) {
    case 0: do {
        await put(*from++); FALL;
    case 7: await put(*from++); FALL;
    case 6: await put(*from++); FALL;
    case 5: await put(*from++); FALL;
    case 4: await put(*from++); FALL;
    case 3: await put(*from++); FALL;
    case 2: await put(*from++); FALL;
    case 1: await put(*from++);
        } while (await decrement(&n) > 0);
    }
}

async int main(void)
{
    const char text[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (int count = 0; count < 37; count += 3) {
        length = 0;
        await send(text, count);
        printf("%2d %.*s\n", count, length, output);
    }
    return 0;
}
