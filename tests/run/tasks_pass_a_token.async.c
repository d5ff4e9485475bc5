// reference: coroutines
/* A ring of tasks hands a token round through objects of main's frame; each waits until it is its turn. */
#include <acc.h>
#include <stdio.h>

enum { RING = 5, ROUNDS = 4 };

struct ring {
    int turn, alive;
    int passed[RING];
};

static async void member(struct ring *ring, int number)
{
    for (int round = 0; round < ROUNDS; round++) {
        while (ring->turn != number)
            await acc_yield();
        printf("%d", number);
        ring->passed[number]++;
        ring->turn = (number + 2) % RING;
    }
    ring->alive--;
}

async int main(void)
{
    struct ring ring = { .alive = RING };
    for (int i = RING - 1; i >= 0; i--)
        acc_spawn(member(&ring, i));
    while (ring.alive)
        await acc_yield();
    puts("");
    for (int i = 0; i < RING; i++)
        printf("%d ", ring.passed[i]);
    puts("");
    return 0;
}
