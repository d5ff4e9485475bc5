/* by_hand.c: the functions of suspend.async.c as the state machines that a careful person writes for speed: a switch on
 * top, locals that stay in registers and are stored only when the future suspends. */
#define ACC_TRANSLATED
#include "suspend.h"

enum { DONE = 255 };

/* ---- one_level ------------------------------------------------------------------------------------------------------------ */

struct one_level__future {
    long total;
    int turns, step, i, value;
    struct leaf__future leaf;
    bool waits;
    uint8_t state;
};

static acc_poll one_level__poll(struct one_level__future *self, acc_context *cx)
{
    int turns = self->turns, step = self->step, i, value;
    bool waits = self->waits;
    long total;
    if (self->state == 1) {
        i = self->i;
        value = self->value;
        total = self->total;
        goto resume;
    }
    total = 0;
    for (i = 0, value = step; i < turns; i++, value += step) {
        leaf__init(&self->leaf, value, waits);
resume:
        if (leaf__poll(&self->leaf, cx) == ACC_PENDING) {
            self->i = i;
            self->value = value;
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
        total += self->leaf.result - i;
    }
    self->total = total;
    self->state = DONE;
    return ACC_READY;
}

/* ---- four_levels ---------------------------------------------------------------------------------------------------------- */

struct level_4__future {
    struct leaf__future leaf;
    int result;             /* value, then twice */
    bool waits;
    uint8_t state;
};

static void level_4__init(struct level_4__future *self, int value, bool waits)
{
    self->result = value;
    self->waits = waits;
    self->state = ACC_START;
}

static acc_poll level_4__poll(struct level_4__future *self, acc_context *cx)
{
    int twice;
    if (self->state == 1) {
        twice = self->result;
    } else {
        int value = self->result;
        twice = 2 * value;
        leaf__init(&self->leaf, value, self->waits);
    }
    if (leaf__poll(&self->leaf, cx) == ACC_PENDING) {
        self->result = twice;
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = twice + self->leaf.result;
    self->state = DONE;
    return ACC_READY;
}

struct level_3__future {
    struct level_4__future child;
    int result;             /* value */
    bool waits;
    uint8_t state;
};

static void level_3__init(struct level_3__future *self, int value, bool waits)
{
    self->result = value;
    self->waits = waits;
    self->state = ACC_START;
}

static acc_poll level_3__poll(struct level_3__future *self, acc_context *cx)
{
    if (self->state != 1)
        level_4__init(&self->child, self->result + 1, self->waits);
    if (level_4__poll(&self->child, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result += self->child.result;
    self->state = DONE;
    return ACC_READY;
}

struct level_2__future {
    struct level_3__future child;
    int result;             /* value, then three */
    bool waits;
    uint8_t state;
};

static void level_2__init(struct level_2__future *self, int value, bool waits)
{
    self->result = value;
    self->waits = waits;
    self->state = ACC_START;
}

static acc_poll level_2__poll(struct level_2__future *self, acc_context *cx)
{
    int three;
    if (self->state == 1) {
        three = self->result;
    } else {
        three = self->result * 3;
        level_3__init(&self->child, three, self->waits);
    }
    if (level_3__poll(&self->child, cx) == ACC_PENDING) {
        self->result = three;
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = three - self->child.result;
    self->state = DONE;
    return ACC_READY;
}

struct level_1__future {
    union {
        struct {
            int value;
            bool waits;
        };
        struct level_2__future child;
        int result;
    };
    uint8_t state;
};

static void level_1__init(struct level_1__future *self, int value, bool waits)
{
    self->value = value;
    self->waits = waits;
    self->state = ACC_START;
}

static acc_poll level_1__poll(struct level_1__future *self, acc_context *cx)
{
    if (self->state != 1) {
        int value = self->value;
        bool waits = self->waits;
        level_2__init(&self->child, value ^ 5, waits);
    }
    if (level_2__poll(&self->child, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int result = self->child.result;
    self->result = result + 1;
    self->state = DONE;
    return ACC_READY;
}

struct four_levels__future {
    long total;
    int turns, step, i, value;
    struct level_1__future child;
    bool waits;
    uint8_t state;
};

static acc_poll four_levels__poll(struct four_levels__future *self, acc_context *cx)
{
    int turns = self->turns, step = self->step, i, value;
    bool waits = self->waits;
    long total;
    if (self->state == 1) {
        i = self->i;
        value = self->value;
        total = self->total;
        goto resume;
    }
    total = 0;
    for (i = 0, value = step; i < turns; i++, value += step) {
        level_1__init(&self->child, value, waits);
resume:
        if (level_1__poll(&self->child, cx) == ACC_PENDING) {
            self->i = i;
            self->value = value;
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
        total += self->child.result;
    }
    self->total = total;
    self->state = DONE;
    return ACC_READY;
}

/* ---- mixed ---------------------------------------------------------------------------------------------------------------- */

struct mixed__future {
    long total;
    int turns, step, rest, longest, i;
    struct leaf__future leaf;
    bool waits;
    uint8_t state;
};

static acc_poll mixed__poll(struct mixed__future *self, acc_context *cx)
{
    int turns = self->turns, step = self->step, rest, longest, i, length;
    bool waits = self->waits;
    long total;
    switch (self->state) {
    case 1:
        rest = self->rest;
        longest = self->longest;
        i = self->i;
        total = self->total;
        goto resume_1;
    case 2:
        rest = self->rest;
        longest = self->longest;
        i = self->i;
        total = self->total;
        goto resume_2;
    default:
        break;
    }
    total = 0;
    rest = longest = 0;
    for (i = 0; i < turns; i++) {
        leaf__init(&self->leaf, i & 63, waits);
resume_1:
        if (leaf__poll(&self->leaf, cx) == ACC_PENDING) {
            self->state = 1;
            goto suspend;
        }
        length = self->leaf.result;
        if (length > longest) {
            longest = length;
            continue;
        }
        if (length == 0)
            rest = longest;
        leaf__init(&self->leaf, length + step, waits && i % 8 == 0);
resume_2:
        if (leaf__poll(&self->leaf, cx) == ACC_PENDING) {
            self->state = 2;
            goto suspend;
        }
        total += self->leaf.result - rest;
        if (total > 1000000000)
            break;
    }
    self->total = total + longest;
    self->state = DONE;
    return ACC_READY;

suspend:
    self->rest = rest;
    self->longest = longest;
    self->i = i;
    self->total = total;
    return ACC_PENDING;
}

/* ---- join_of_three -------------------------------------------------------------------------------------------------------- */

struct join_of_three__future {
    long total;
    int turns, step, i, value;
    struct leaf__future first, second, third;
    bool waits, first_done, second_done, third_done;
    uint8_t state;
};

static acc_poll join_of_three__poll(struct join_of_three__future *self, acc_context *cx)
{
    int turns = self->turns, step = self->step, i, value;
    bool waits = self->waits;
    long total;
    if (self->state == 1) {
        i = self->i;
        value = self->value;
        total = self->total;
        goto resume;
    }
    total = 0;
    for (i = 0, value = step; i < turns; i++, value += step) {
        leaf__init(&self->first, value, waits);
        leaf__init(&self->second, i, false);
        leaf__init(&self->third, step, waits);
        self->first_done = self->second_done = self->third_done = false;
resume:
        if (!self->first_done)
            self->first_done = leaf__poll(&self->first, cx) == ACC_READY;
        if (!self->second_done)
            self->second_done = leaf__poll(&self->second, cx) == ACC_READY;
        if (!self->third_done)
            self->third_done = leaf__poll(&self->third, cx) == ACC_READY;
        if (!(self->first_done && self->second_done && self->third_done)) {
            self->i = i;
            self->value = value;
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
        total += self->first.result + self->second.result - self->third.result;
    }
    self->total = total;
    self->state = DONE;
    return ACC_READY;
}

/* ---- race_of_two ---------------------------------------------------------------------------------------------------------- */

struct race_of_two__future {
    long total;
    int turns, step, i, value;
    struct leaf__future first, second;
    bool waits;
    uint8_t state;
};

static acc_poll race_of_two__poll(struct race_of_two__future *self, acc_context *cx)
{
    int turns = self->turns, step = self->step, i, value;
    bool waits = self->waits;
    long total;
    if (self->state == 1) {
        i = self->i;
        value = self->value;
        total = self->total;
        goto resume;
    }
    total = 0;
    for (i = 0, value = step; i < turns; i++, value += step) {
        leaf__init(&self->first, value, waits);
        leaf__init(&self->second, i, i % 4 != 0);
resume:
        if (leaf__poll(&self->first, cx) == ACC_READY) {
            leaf__drop(&self->second);
            total += self->first.result;
        } else if (leaf__poll(&self->second, cx) == ACC_READY) {
            leaf__drop(&self->first);
            total -= self->second.result;
        } else {
            self->i = i;
            self->value = value;
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
    }
    self->total = total;
    self->state = DONE;
    return ACC_READY;
}

/* ---- What main.c runs ------------------------------------------------------------------------------------------------------ */

#define MACHINE(function)                                                                                \
    static void function##__start(void *future, int turns, int step, bool waits)                         \
    {                                                                                                    \
        struct function##__future *self = future;                                                        \
        self->turns = turns;                                                                             \
        self->step = step;                                                                               \
        self->waits = waits;                                                                             \
        self->state = ACC_START;                                                                         \
    }                                                                                                    \
    static acc_poll function##__poll_erased(void *self, acc_context *cx)                                 \
    {                                                                                                    \
        return function##__poll(self, cx);                                                               \
    }                                                                                                    \
    static long function##__result(const void *self)                                                     \
    {                                                                                                    \
        return ((const struct function##__future *)self)->total;                                         \
    }                                                                                                    \
    _Static_assert(sizeof(struct function##__future) <= MOST_BYTES, "enough room");

MACHINES(MACHINE)

#define ENTRY(function) { #function, function##__start, function##__poll_erased, function##__result },
const struct machine machines_by_hand[] = { MACHINES(ENTRY) };
