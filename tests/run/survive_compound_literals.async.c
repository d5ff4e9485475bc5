// reference: plain
/* Section 4: an unnamed object of a compound literal lives as long as the enclosing block, and is new each time it is evaluated. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct point {
    int x, y;
};

static async void move(struct point *p, int by)
{
    await acc_yield();
    p->x += by;
    await acc_yield();
    p->y += by;
}

static async int sum(const int *values, int count)
{
    int total = 0;
    while (count--) {
        await acc_yield();
        total += *values++;
    }
    return total;
}

static async size_t length(const char *text)
{
    await acc_yield();
    return strlen(text);
}

static struct point *file_scope = &(struct point) { 50, 60 };

async int main(void)
{
    struct point *p = &(struct point) { 1, 2 };
    int *list = (int[]) { 1, 2, 3 };
    char *text = (char[]) { "text" };
    await move(p, 10);
    list[1] = 20;
    text[0] = 'T';
    await acc_yield();
    printf("%d %d %d %s\n", p->x, p->y, await sum(list, 3), text);

    printf("%d\n", await sum((int[]) { p->x, p->y, 100 }, 3));
    await move(&(struct point) { 0, 0 }, 1);
    await move(file_scope, 5);
    printf("%d\n", file_scope->y);
    for (int i = 0; i < 3; i++) {
        struct point *q = &(struct point) { i, .y = 7 };
        await move(q, i);
        printf("%d %d\n", q->x, q->y);
    }
    const char **names = (const char *[]) { "a", "bc", NULL };
    int total = 0;
    for (; *names; names++)
        total += await length(*names);
    printf("%d\n", total);
    {
        struct point *kept = NULL;
        for (int i = 0; i < 2; i++) {
            kept = &(struct point) { .x = i };
            await acc_yield();
            kept->y = 9;
            await acc_yield();
            printf("%d%d ", kept->x, kept->y);
        }
    }
    struct point copy = *&(struct point) { 3, 4 }, *r = (struct point[2]) { [1] = copy } + 1;
    await acc_yield();
    printf("%d %d %d\n", r[-1].x, r->x, (int[]) { 5, 6 }[1]);
    struct line {
        struct point *from, *to;
    } line = { &(struct point) { 1, 1 }, &(struct point) { 2, 2 } };
    await move(line.from, 4);
    printf("%d %d\n", line.from->x, line.to->y);
    return 0;
}
