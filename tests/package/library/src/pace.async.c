#include <steps/pace.h>

struct pace {
    struct steps_place at;
    int rested;
};

async int steps_rest(int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static async void step(struct pace *pace)
{
    pace->at.x++;
    pace->rested += await steps_rest(1);
}

async struct steps_place steps_go(struct steps_place from, int n)
{
    struct pace pace = {.at = from};
    while (pace.rested < n)
        await step(&pace);
    return pace.at;
}

async yield struct steps_place steps_way(struct steps_place from, int n)
{
    for (int i = 0; i < n; i++) {
        from = await steps_go(from, 1);
        yield from;
    }
}
