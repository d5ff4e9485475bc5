// reference: plain
/* Section 4: a pointer to the loop variable of this turn is good for this turn, over any number of waits, continue and break. */
#include <acc.h>
#include <stdio.h>

struct item {
    int value;
    struct item *other;
};

static async void touch(struct item *item)
{
    for (int i = 0; i < 2; i++) {
        await acc_yield();
        item->other->value += 1;
    }
}

async int main(void)
{
    int total = 0;
    struct item *chain = NULL;
    for (int i = 0; i < 5; i++) {
        struct item item = { i * 10, &item };
        chain = &item;
        await touch(chain);
        if (i == 1)
            continue;
        if (i == 4)
            break;
        struct item second = { 100, chain };
        await touch(&second);
        total += item.value + second.value;
        printf("%d %d %d\n", item.value, second.value, chain == &item);
    }
    printf("%d\n", total);

    const char *words[] = { "one", "two", "three" };
    for (const char **word = words; word < words + 3; word++) {
        char copy[8], *to = copy;
        for (const char *from = *word; (*to++ = *from++) != '\0';)
            await acc_yield();
        printf("%s %d\n", copy, (int)(to - copy));
    }
    return 0;
}
