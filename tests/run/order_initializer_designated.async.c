/* Section 3: designated elements too are evaluated in the order in which they are written, not in that of the members. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

struct config {
    int host, port;
    struct {
        int low, high;
    } range;
    int list[4];
};

static void show(const struct config *c)
{
    printf("= %d %d [%d %d] %d %d %d %d\n", c->host, c->port, c->range.low, c->range.high,
           c->list[0], c->list[1], c->list[2], c->list[3]);
}

async int main(void)
{
    struct config a = { .port = await step("port", 1), .host = await step("host", 2) };
    show(&a);
    struct config b = {
        .list = { [2] = await step("two", 3), [0] = say("zero", 4) },
        .range.high = await step("high", 5),
        .range.low = say("low", 6),
        .host = await step("host", 7),
    };
    show(&b);
    struct config c = { .range = { await step("low", 1), await step("high", 2) }, { await step("first", 3), [3] = await step("last", 4) } };
    show(&c);
    int array[] = { [3] = await step("three", 3), await step("four", 4), [1] = await step("one", 1) };
    printf("= (%zu) %d %d %d %d %d\n", sizeof array / sizeof *array, array[0], array[1], array[2], array[3], array[4]);
    enum { RED, GREEN, BLUE };
    int colours[] = { [BLUE] = say("blue", 30), [RED] = await step("red", 10), [GREEN] = say("green", 20) };
    printf("= %d %d %d\n", colours[RED], colours[GREEN], colours[BLUE]);
    return 0;
}
