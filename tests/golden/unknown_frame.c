/* Made by acc from unknown_frame.async.c. */
#define ACC_TRANSLATED 1
/* A prototype is enough: the frame of what it declares is allocated.  This one is written by hand, in plain C; it could
 * as well stand in another file, or be another file's async function. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct ticket__future;
void ticket__init(struct ticket__future *self, int number);
acc_poll ticket__poll(struct ticket__future *self, acc_context *cx);
void ticket__drop(struct ticket__future *self);
extern const acc_future_type ticket__type;

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct ticket__future *ticket_1;
        struct ticket__future *ticket_2;
        int result;
    };
    int first;
    uint8_t state;
};

void main__init(struct main__future *self)
{
    self->state = ACC_START;
}

acc_poll main__poll(struct main__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        break;
    }
    int result_1;
    self->ticket_1 = acc_frame_new(ticket__type.size, ticket__type.alignment);
    ticket__init(self->ticket_1, 1);
await_1:
    if (ticket__poll(self->ticket_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    result_1 = *(int *)(void *)((char *)self->ticket_1 + ticket__type.result);
    acc_frame_free(self->ticket_1, ticket__type.size, ticket__type.alignment);
    int first = result_1;
    int result_2;
    self->ticket_2 = acc_frame_new(ticket__type.size, ticket__type.alignment);
    ticket__init(self->ticket_2, 2);
    if (0) {
await_2:
        first = self->first;
    }
    if (ticket__poll(self->ticket_2, cx) == ACC_PENDING) {
        self->first = first;
        self->state = 2;
        return ACC_PENDING;
    }
    result_2 = *(int *)(void *)((char *)self->ticket_2 + ticket__type.result);
    acc_frame_free(self->ticket_2, ticket__type.size, ticket__type.alignment);
    printf("%d %d\n", first, result_2);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        ticket__drop(self->ticket_1);
        acc_frame_free(self->ticket_1, ticket__type.size, ticket__type.alignment);
        break;
    case 2:
        ticket__drop(self->ticket_2);
        acc_frame_free(self->ticket_2, ticket__type.size, ticket__type.alignment);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "unknown_frame.async.c", 11, ACC_CHILD_ALLOCATED, offsetof(struct main__future, ticket_1), &ticket__type },
    { "unknown_frame.async.c", 12, ACC_CHILD_ALLOCATED, offsetof(struct main__future, ticket_2), &ticket__type },
};
const acc_future_type main__type = {
    .name = "main",
    .size = sizeof(struct main__future),
    .alignment = _Alignof(struct main__future),
    .result = offsetof(struct main__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct main__future, state),
    .state_size = 1,
    .poll = main__poll_erased,
    .drop = main__drop_erased,
    .suspensions = main__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED int main__block_on(void)
{
    struct main__future *self = acc_frame_new(main__type.size, main__type.alignment);
    int main__value;
    main__init(self);
    acc_block_on_future(self, &main__type);
    main__value = *(int *)(void *)((char *)self + main__type.result);
    acc_frame_free(self, main__type.size, main__type.alignment);
    return main__value;
}

int main(void)
{
    int status = main__block_on();
    acc_cancel_tasks();
    return status;
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
