/* together.c: acc_block_on of a join or a race: allocated futures that are polled together, in order.
 *
 *     acc_block_on(acc_race(f(1), p))  ──▶  acc_box_block_on_race((acc_future[]){ f__new(1), p }, 2, 1)
 *
 * Inside of an async body the generated code does it, without allocating. */
#define ACC_TRANSLATED
#include "core.h"

struct together__future {
    const acc_future *boxes;
    unsigned count;
    bool is_race;
    int result;
};

static acc_poll together__poll(struct together__future *self, acc_context *cx)
{
    bool all = true;
    for (unsigned i = 0; i < self->count; i++) {
        bool done = acc_box_poll(self->boxes[i], cx) == ACC_READY;
        all &= done;
        if (done && self->is_race) {
            self->result = (int)i;
            return ACC_READY;
        }
    }
    return all ? ACC_READY : ACC_PENDING;
}

static void together__drop(struct together__future *self)
{
    (void)self;
}

ACC_ERASE(together)

static const acc_future_type together__type = {
    .name = "acc_block_on",
    .size = sizeof(struct together__future),
    .alignment = _Alignof(struct together__future),
    .poll = together__poll_erased,
    .drop = together__drop_erased,
};

static int block_on(acc_future *boxes, unsigned count, unsigned long owned, bool is_race)
{
    struct together__future together = { boxes, count, is_race, 0 };
    acc_block_on_future(&together, &together__type);
    while (count-- > 0)
        if (owned >> count & 1)
            acc_box_cancel(&boxes[count]);
    return together.result;
}

void acc_box_block_on_join(acc_future *boxes, unsigned count, unsigned long owned)
{
    block_on(boxes, count, owned, false);
}

int acc_box_block_on_race(acc_future *boxes, unsigned count, unsigned long owned)
{
    return block_on(boxes, count, owned, true);
}
