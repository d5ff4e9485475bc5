// flags: -std=gnu11
// reference: plain
/* Section 3: the arms of ?: may be void, and so may the right side of a comma. */
#include <acc.h>
#include <stdio.h>

static async void say(const char *name)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s\n", name);
}

static async int step(int value)
{
    await acc_yield();
    return value;
}

static int counted;

static void count(void)
{
    counted++;
}

async int main(void)
{
    for (int i = 0; i < 3; i++) {
        i ? await say("then") : await say("else");
        i == 1 ? await say("one") : (void)0;
        i == 1 ? (void)0 : await say("not one");
        await step(i) ? count() : await say("zero");
        i && (await say("and"), 1) ? count() : (void)0;
        i == 2 ? await say("two") : i == 1 ? await say("one") : count();
        (void)(i || (await say("or"), 1));
        (void)await step(i), await say("comma");
        (i ? count() : await say("last")), count();
    }
    printf("%d\n", counted);
    return 0;
}
