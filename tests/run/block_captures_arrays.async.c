// reference: futures
/* Section 5: arrays are captured whole: of one and more dimensions, of structs, of pointers, const ones; sizeof is the
 * array's. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct item {
    short n[3];
    const char *name;
};

async int main(void)
{
    int list[] = {1, 2, 3, 4}, grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
    char text[16] = "text";
    const char fixed[] = "fixed", *names[] = {"zero", "one"};
    struct item items[2] = {{{1, 2, 3}, "first"}, {{4, 5, 6}, "second"}};

    async int sums = async {
        int sum = 0;
        for (unsigned i = 0; i < sizeof list / sizeof *list; i++) {
            sum += list[i];
            await acc_yield();
        }
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 3; j++)
                sum += grid[i][j] * 10;
        return sum;
    };
    async void texts = async {
        strcat(text, "ual");
        await acc_yield();
        text[0] = 'T';
        printf("%s %zu %s %zu %s %s\n", text, sizeof text, fixed, sizeof fixed, names[0], names[1]);
    };
    async int of_items = async {
        items[1].n[2] *= 100;
        await acc_yield();
        const struct item *last = &items[1];
        printf("%s %s\n", items[0].name, last->name);
        return last->n[2] + items[0].n[0];
    };
    memset(list, 0, sizeof list);
    grid[1][1] = 1000;
    strcpy(text, "gone");
    names[0] = "changed";
    items[0].name = items[1].name = "none";
    printf("%d\n", await sums);
    await texts;
    printf("%d\n", await of_items);
    printf("%s %d %s\n", text, items[1].n[2], names[0]);
    return 0;
}
