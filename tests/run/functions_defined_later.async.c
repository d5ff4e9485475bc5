// reference: plain
/* Section 8: a call of a function that is defined later in the file, static or external, in several levels. */
#include <acc.h>
#include <stdio.h>

struct result {
    int n;
    const char *text;
};

static async struct result compute(int n, const char *text);
async void report(struct result result);
static async int leaf(const char *text);

async int main(void)
{
    await report(await compute(3, "three"));
    await report(await compute(30, "thirty"));
    return 0;
}

async void report(struct result result)
{
    await acc_yield();
    printf("%d %s\n", result.n, result.text);
}

static async struct result compute(int n, const char *text)
{
    struct result result = { n * await leaf(text), text };
    return result;
}

static async int leaf(const char *text)
{
    int length = 0;
    while (text[length]) {
        await acc_yield();
        length++;
    }
    return length;
}
