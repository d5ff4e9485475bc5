// reference: coroutines
/* Tasks that share an object of main's frame, a ring of turns, and a plain queue between a producer and consumers. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

struct queue {
    int items[4];
    unsigned first, last;
    bool closed;
    int consumers;
};

static async void push(struct queue *q, int item)
{
    while (q->last - q->first == 4)
        await acc_yield();
    q->items[q->last++ % 4] = item;
}

static async bool pop(struct queue *q, int *item)
{
    while (q->first == q->last) {
        if (q->closed)
            return false;
        await acc_yield();
    }
    *item = q->items[q->first++ % 4];
    return true;
}

static async void produce(struct queue *q, int count)
{
    for (int i = 0; i < count; i++) {
        await push(q, i * i);
        printf("+%d ", i * i);
    }
    q->closed = true;
}

static async void consume(struct queue *q, char name)
{
    int item;
    while (await pop(q, &item)) {
        printf("%c%d ", name, item);
        await acc_yield();
    }
    q->consumers--;
}

async int main(void)
{
    struct queue queue = { .consumers = 2 };
    acc_spawn(consume(&queue, 'a'));
    acc_spawn(produce(&queue, 9));
    acc_spawn(consume(&queue, 'b'));
    while (queue.consumers)
        await acc_yield();
    puts("");
    return 0;
}
