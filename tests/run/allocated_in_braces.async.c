// flags: -Wno-missing-braces
/* Section 5: the items of a braced initializer that are acc_futures take futures, also chosen ones; which item is what goes
 * by C11 6.7.9: braces left out, designators, anonymous members, unions, arrays without a length. */
#include <acc.h>
#include <stddef.h>
#include <stdio.h>

struct pair { int x, y; };
struct job {
    int id;
    union {
        struct { acc_future(int) first, second; };
        long spare;
    };
    int : 4;
    acc_future(struct pair) both;
    char name[8];
};
struct jobs { struct job list[2]; acc_future(int) last[2]; };

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async struct pair make(int x, int y)
{
    await acc_yield();
    return (struct pair){ x, y };
}

static async int all_of(struct job *job)
{
    int sum = await job->first;
    if (job->second)
        sum += await job->second;
    if (job->both) {
        struct pair pair = await job->both;
        sum += 10 * pair.x + pair.y;
    }
    return sum;
}

static async void with_braces(int c)
{
    struct job job = { 1, { { twice(1), c ? twice(2) : NULL } }, c ? make(1, 2) : make(3, 4), "braces" };
    int sum = await all_of(&job);
    printf("%s %d: %d\n", job.name, job.id, sum);
}

static async void without_braces(int c)
{
    struct job list[] = { 1, twice(1), (puts("made"), twice(2)), c ? NULL : make(3, 4), "one",
                          2, c ? (twice(3)) : twice(4), NULL, make(5, 6), { 't', 'w', 'o' } };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        int sum = await all_of(&list[i]);
        printf("%s %d: %d\n", list[i].name, list[i].id, sum);
    }
}

static async void with_designators(int c)
{
    struct jobs jobs = { .last[1] = c ? twice(7) : NULL, .list = { [1] = { .id = 2, .first = c ? twice(8) : twice(9) },
                                                                   [0].first = twice(1), c ? twice(2) : NULL, make(1, 1), "" } };
    int first = await all_of(&jobs.list[0]), second = await all_of(&jobs.list[1]), last = 0;
    if (jobs.last[1])
        last = await jobs.last[1];
    printf("designators %d %d %d\n", first, second, last);
}

static async void in_literals(int c)
{
    acc_future(int) *two = (acc_future(int)[2]){ c ? twice(1) : twice(2), twice(3) };
    int sum = await two[0];
    sum += await two[1];
    struct job job = (struct job){ .both = c ? make(1, 2) : make(2, 1), .name = "literal", .first = twice(4) };
    sum += await all_of(&job);
    printf("%s %d\n", job.name, sum);
}

async int main(void)
{
    for (int c = 0; c < 2; c++) {
        await with_braces(c);
        await without_braces(c);
        await with_designators(c);
        await in_literals(c);
    }
    return 0;
}
