#include <stdio.h>
#include <steps/job.h>
#include <steps/pace.h>

#include "allocations.h"
#ifdef IN_PLACE
#include <steps/job_future.h>
#include <steps/pace_future.h>
#endif

/* The library has functions and types of these names too: its own. */
struct pace {
    char name[5];
};

static async int step(int n)
{
    struct pace pace = {"step"};
    await acc_yield();
    return n + (pace.name[0] == 's');
}

static async int job(void)
{
    struct steps_job job = {"job", step, NULL};
    defer steps_give_up(&job);
    int none = await steps_finish(&job) < 0;
    steps_start(&job, 41);
    printf("%s %d %d\n", job.name, none, await steps_finish(&job));
    steps_start(&job, 1);
    return await step(0);
}

async int main(void)
{
    int before = allocations;
    struct steps_place place = await steps_go((struct steps_place){1, 2}, 3);
    printf("%d %d\n", place.x, place.y);

    async yield struct steps_place way = steps_way(place, 3);
    while (await acc_next(way, &place) > 0)
        printf("%d ", place.x);
    async int rest = steps_rest(3);
    printf("%d %d\n", await acc_race(rest, acc_sleep(3600 * ACC_S)), await rest);
    int calls = allocations - before;
    printf("%d\n", await job());
    fprintf(stderr, "%d calls were allocated\n", calls);
    return 0;
}
