/* A prototype is enough: the frame of what it declares is allocated.  This one is written by hand, in plain C; it could
 * as well stand in another file, or be another file's async function. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

async int ticket(int number);

async int main(void)
{
    int first = await ticket(1);
    printf("%d %d\n", first, await ticket(2));
    return 0;
}

struct ticket__future {
    int number;
    int result;
};

void ticket__init(struct ticket__future *self, int number)
{
    self->number = number;
}

acc_poll ticket__poll(struct ticket__future *self, acc_context *cx)
{
    (void)cx;
    self->result = 1000 + self->number;
    return ACC_READY;
}

void ticket__drop(struct ticket__future *self)
{
    (void)self;
}

ACC_ERASE(ticket)

const acc_future_type ticket__type = {
    .name = "ticket",
    .size = sizeof(struct ticket__future),
    .alignment = _Alignof(struct ticket__future),
    .result = offsetof(struct ticket__future, result),
    .result_size = sizeof(int),
    .poll = ticket__poll_erased,
    .drop = ticket__drop_erased,
};
