/* by_hand.c: the functions of frames.async.c as a careful person writes their futures (docs/futures-by-hand.md): no byte
 * that is not needed, what is never needed at once on top of each other, one byte of state, a child in place.
 *
 * They are complete but for their drops, which nobody calls here: a drop needs the state and the child, and both are there. */
#define ACC_TRANSLATED
#include "frames.h"

enum { DONE = 255 };

/* Polls the child from its start on; the state says where the function goes on. */
#define AWAIT(number, child_poll, child)                     \
    self->state = number;                                    \
    __attribute__((fallthrough));                            \
    case number:                                             \
        if (child_poll(child, cx) == ACC_PENDING)            \
            return ACC_PENDING

#define FINISH()                                             \
    do {                                                     \
        self->state = DONE;                                  \
        return ACC_READY;                                    \
    } while (0)

/* ---- later: the argument is the result ------------------------------------------------------------------------------- */

struct later__future {
    int result;
    struct acc_yield__future yield;
    uint8_t state;
};

static void later__init(struct later__future *self, int value)
{
    self->result = value;
    self->state = ACC_START;
}

static acc_poll later__poll(struct later__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    FINISH();
}

/* ---- straight_line: a and sum are in turn what stands beside the child -------------------------------------------- */

struct straight_line__future {
    union {
        int a;
        struct later__future later;
    };
    union {
        int b;
        int sum;
        int result;
    };
    uint8_t state;
};

static void straight_line__init(struct straight_line__future *self, int a, int b)
{
    self->a = a;
    self->b = b;
    self->state = ACC_START;
}

static acc_poll straight_line__poll(struct straight_line__future *self, acc_context *cx)
{
    int a, b;
    switch (self->state) {
    case ACC_START:
        a = self->a;
        later__init(&self->later, a);
        AWAIT(1, later__poll, &self->later);
        b = self->b;
        self->sum = self->later.result;
        later__init(&self->later, b);
        AWAIT(2, later__poll, &self->later);
    }
    self->result = self->sum + self->later.result;
    FINISH();
}

/* ---- loop ------------------------------------------------------------------------------------------------------------- */

struct loop__future {
    struct later__future later;
    int n, i;
    int result;         /* total */
    uint8_t state;
};

static void loop__init(struct loop__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static acc_poll loop__poll(struct loop__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        self->result = 0;
        for (self->i = 0; self->i < self->n; self->i++) {
            later__init(&self->later, self->i);
            self->state = 1;
            /* fall through */
    case 1:
            if (later__poll(&self->later, cx) == ACC_PENDING)
                return ACC_PENDING;
            self->result += self->later.result;
        }
    }
    FINISH();
}

/* ---- nested_calls: nothing but the child; a and the result are where it is ---------------------------------------- */

struct nested_calls__future {
    union {
        int a;
        struct later__future later;
        int result;
    };
    uint8_t state;
};

static void nested_calls__init(struct nested_calls__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll nested_calls__poll(struct nested_calls__future *self, acc_context *cx)
{
    int value;
    switch (self->state) {
    case ACC_START:
        value = self->a;
        later__init(&self->later, value);
        AWAIT(1, later__poll, &self->later);
        value = self->later.result;
        later__init(&self->later, value + 1);
        AWAIT(2, later__poll, &self->later);
        value = self->later.result;
        later__init(&self->later, value + 1);
        AWAIT(3, later__poll, &self->later);
    }
    value = self->later.result;
    self->result = value;
    FINISH();
}

/* ---- nested_children ---------------------------------------------------------------------------------------------------- */

struct nested_children__future {
    union {
        struct {
            int a, b;
            struct later__future later;
        };
        struct straight_line__future last;
        int result;
    };
    int first, second;
    uint8_t state;
};

static void nested_children__init(struct nested_children__future *self, int a, int b)
{
    self->a = a;
    self->b = b;
    self->state = ACC_START;
}

static acc_poll nested_children__poll(struct nested_children__future *self, acc_context *cx)
{
    int a, b, third;
    switch (self->state) {
    case ACC_START:
        later__init(&self->later, self->a);
        AWAIT(1, later__poll, &self->later);
        self->first = self->later.result;
        later__init(&self->later, self->b);
        AWAIT(2, later__poll, &self->later);
        self->second = self->later.result;
        a = self->a;
        b = self->b;
        straight_line__init(&self->last, a, b);
        AWAIT(3, straight_line__poll, &self->last);
    }
    third = self->last.result;
    self->result = sum_of_three(self->first, self->second, third);
    FINISH();
}

/* ---- disjoint_blocks: one yield, and the buffers on top of each other ----------------------------------------------- */

struct disjoint_blocks__future {
    int a;
    int result;         /* sum */
    union {
        char first[1024];
        char second[1000];
    };
    struct acc_yield__future yield;
    uint8_t state;
};

static void disjoint_blocks__init(struct disjoint_blocks__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll disjoint_blocks__poll(struct disjoint_blocks__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        self->result = 0;
        fill(self->first, sizeof self->first, self->a);
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
        self->result += sum_of(self->first, sizeof self->first);
        fill(self->second, sizeof self->second, self->a + 1);
        acc_yield__init(&self->yield);
        AWAIT(2, acc_yield__poll, &self->yield);
    }
    self->result += sum_of(self->second, sizeof self->second);
    FINISH();
}

/* ---- disjoint_branches -------------------------------------------------------------------------------------------------- */

struct disjoint_branches__future {
    struct later__future later;
    union {
        int a;
        char odd[512];
        struct {
            int before;     /* a, then more */
            char even[256];
        };
        int result;
    };
    uint8_t state;
};

static void disjoint_branches__init(struct disjoint_branches__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll disjoint_branches__poll(struct disjoint_branches__future *self, acc_context *cx)
{
    int a, sum;
    switch (self->state) {
    case ACC_START:
        a = self->a;
        if (a % 2) {
            fill(self->odd, sizeof self->odd, a);
            later__init(&self->later, a);
            AWAIT(1, later__poll, &self->later);
            sum = self->later.result + sum_of(self->odd, sizeof self->odd);
            self->result = sum;
            FINISH();
        }
        self->before = a;
        fill(self->even, sizeof self->even, a);
        later__init(&self->later, a + 1);
        AWAIT(2, later__poll, &self->later);
        a = self->before;
        self->before = self->later.result;
        later__init(&self->later, a - 1);
        AWAIT(3, later__poll, &self->later);
    }
    sum = self->before - self->later.result + sum_of(self->even, sizeof self->even);
    self->result = sum;
    FINISH();
}

/* ---- dead_buffer, dead_array: buffers of the C stack -------------------------------------------------------------------- */

struct dead_buffer__future {
    union {
        int a;
        long result;    /* sum */
    };
    struct acc_yield__future yield;
    uint8_t state;
};

static void dead_buffer__init(struct dead_buffer__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll dead_buffer__poll(struct dead_buffer__future *self, acc_context *cx)
{
    char buffer[1024];
    switch (self->state) {
    case ACC_START:
        fill(buffer, sizeof buffer, self->a);
        self->result = sum_of(buffer, sizeof buffer);
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    FINISH();
}

struct dead_array__future {
    union {
        int a;
        long result;    /* sum */
    };
    struct acc_yield__future yield;
    uint8_t state;
};

static void dead_array__init(struct dead_array__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll dead_array__poll(struct dead_array__future *self, acc_context *cx)
{
    int squares[64], a;
    switch (self->state) {
    case ACC_START:
        a = self->a;
        for (int i = 0; i < 64; i++)
            squares[i] = i * i + a;
        self->result = 0;
        for (int i = 0; i < 64; i++)
            self->result += squares[i];
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    FINISH();
}

/* ---- branches ------------------------------------------------------------------------------------------------------------ */

struct branches__future {
    struct later__future later;
    union {
        struct {
            int a, b;
        };
        int difference;
        struct {
            int product;
            int other;      /* twice, then result */
        };
        int result;
    };
    uint8_t state;
};

static void branches__init(struct branches__future *self, int a, int b)
{
    self->a = a;
    self->b = b;
    self->state = ACC_START;
}

static acc_poll branches__poll(struct branches__future *self, acc_context *cx)
{
    int a, b, value;
    switch (self->state) {
    case ACC_START:
        a = self->a;
        b = self->b;
        if (a > b) {
            self->difference = a - b;
            later__init(&self->later, a);
            AWAIT(1, later__poll, &self->later);
            value = self->later.result + self->difference;
        } else if (a < b) {
            self->product = a * b;
            self->other = 2 * b;
            later__init(&self->later, b);
            AWAIT(2, later__poll, &self->later);
            value = self->later.result;
            later__init(&self->later, self->other);
            self->other = value;
            AWAIT(3, later__poll, &self->later);
            value = self->other + self->product + self->later.result;
        } else {
            later__init(&self->later, a);
            AWAIT(4, later__poll, &self->later);
            value = self->later.result;
        }
        self->result = value;
    }
    FINISH();
}

/* ---- consume, big_argument: the block is where the child has it ------------------------------------------------------- */

struct consume__future {
    struct block block;
    union {
        struct acc_yield__future yield;
        unsigned char result;
    };
    uint8_t state;
};

static void consume__init(struct consume__future *self, struct block block)
{
    self->block = block;
    self->state = ACC_START;
}

static acc_poll consume__poll(struct consume__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    self->result = (unsigned char)(self->block.bytes[0] + self->block.bytes[255]);
    FINISH();
}

struct big_argument__future {
    union {
        struct block block;
        struct consume__future consume;
        unsigned char result;
    };
    uint8_t state;
};

static void big_argument__init(struct big_argument__future *self, struct block block)
{
    self->block = block;
    self->state = ACC_START;
}

static acc_poll big_argument__poll(struct big_argument__future *self, acc_context *cx)
{
    unsigned char value;
    switch (self->state) {
    case ACC_START:
        consume__init(&self->consume, self->block);
        AWAIT(1, consume__poll, &self->consume);
    }
    value = self->consume.result;
    self->result = value;
    FINISH();
}

/* ---- produce, big_result: the page goes to whoever asked, past both frames -------------------------------------------- */

struct produce__future {
    struct page *result;
    int a;
    struct acc_yield__future yield;
    uint8_t state;
};

static void produce__init(struct produce__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll produce__poll(struct produce__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    for (int i = 0; i < 512; i++)
        self->result->bytes[i] = (unsigned char)(self->a + i);
    FINISH();
}

struct big_result__future {
    struct page *result;
    union {
        int a;
        struct produce__future produce;
    };
    uint8_t state;
};

static void big_result__init(struct big_result__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll big_result__poll(struct big_result__future *self, acc_context *cx)
{
    int a;
    switch (self->state) {
    case ACC_START:
        a = self->a;
        produce__init(&self->produce, a + 1);
        self->state = 1;
        /* fall through */
    case 1:
        self->produce.result = self->result;
        if (produce__poll(&self->produce, cx) == ACC_PENDING)
            return ACC_PENDING;
    }
    FINISH();
}

/* ---- recursion ------------------------------------------------------------------------------------------------------------ */

struct recursion__future {
    union {
        struct acc_yield__future yield;
        struct recursion__future *child;
    };
    int result;         /* n, then the first call's value */
    uint8_t state;
};

static void recursion__init(struct recursion__future *self, int n)
{
    self->result = n;
    self->state = ACC_START;
}

static struct recursion__future *recursion_new(int n)
{
    struct recursion__future *child = acc_frame_new(sizeof *child, _Alignof(struct recursion__future));
    recursion__init(child, n);
    return child;
}

static acc_poll recursion__poll(struct recursion__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case ACC_START:
        if (self->result < 2) {
            acc_yield__init(&self->yield);
            AWAIT(1, acc_yield__poll, &self->yield);
            FINISH();
        }
        self->child = recursion_new(self->result - 1);
        AWAIT(2, recursion__poll, self->child);
        n = self->result;
        self->result = self->child->result;
        recursion__init(self->child, n - 2);
        AWAIT(3, recursion__poll, self->child);
    }
    self->result += self->child->result;
    acc_frame_free(self->child, sizeof *self->child, _Alignof(struct recursion__future));
    FINISH();
}

/* ---- chain_of_eight ------------------------------------------------------------------------------------------------------- */

#define LINK(name, next)                                                             \
    struct name##__future {                                                          \
        struct next##__future next;                                                  \
        int result;     /* n */                                                      \
        uint8_t state;                                                               \
    };                                                                               \
                                                                                     \
    static void name##__init(struct name##__future *self, int n)                     \
    {                                                                                \
        self->result = n;                                                            \
        self->state = ACC_START;                                                     \
    }                                                                                \
                                                                                     \
    static acc_poll name##__poll(struct name##__future *self, acc_context *cx)       \
    {                                                                                \
        switch (self->state) {                                                       \
        case ACC_START:                                                              \
            next##__init(&self->next, self->result + 1);                             \
            AWAIT(1, next##__poll, &self->next);                                     \
        }                                                                            \
        self->result += self->next.result;                                           \
        FINISH();                                                                    \
    }

LINK(chain_1, later)
LINK(chain_2, chain_1)
LINK(chain_3, chain_2)
LINK(chain_4, chain_3)
LINK(chain_5, chain_4)
LINK(chain_6, chain_5)
LINK(chain_7, chain_6)
LINK(chain_of_eight, chain_7)

/* ---- sequence ------------------------------------------------------------------------------------------------------------- */

struct sequence__future {
    union {
        struct dead_buffer__future dead_buffer;
        struct disjoint_blocks__future disjoint_blocks;
        struct consume__future consume;
        struct acc_sleep__future sleep;
        struct chain_of_eight__future chain;
    };
    long result;        /* sum */
    int a;
    uint8_t state;
};

static void sequence__init(struct sequence__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll sequence__poll(struct sequence__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        dead_buffer__init(&self->dead_buffer, self->a);
        AWAIT(1, dead_buffer__poll, &self->dead_buffer);
        self->result = self->dead_buffer.result;
        disjoint_blocks__init(&self->disjoint_blocks, self->a);
        AWAIT(2, disjoint_blocks__poll, &self->disjoint_blocks);
        self->result += self->disjoint_blocks.result;
        consume__init(&self->consume, (struct block){ .bytes = { 1, 2, 3 } });
        AWAIT(3, consume__poll, &self->consume);
        self->result += self->consume.result;
        acc_sleep__init(&self->sleep, 0);
        AWAIT(4, acc_sleep__poll, &self->sleep);
        chain_of_eight__init(&self->chain, self->a);
        AWAIT(5, chain_of_eight__poll, &self->chain);
    }
    self->result += self->chain.result;
    FINISH();
}

/* ---- relay: first and third, second and fourth have a slot each ------------------------------------------------------- */

struct relay__future {
    long slot;
    long result;        /* second, fourth */
    struct later__future later;
    int a;
    uint8_t state;
};

static void relay__init(struct relay__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll relay__poll(struct relay__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        later__init(&self->later, self->a);
        AWAIT(1, later__poll, &self->later);
        self->slot = self->later.result;
        later__init(&self->later, self->a + 1);
        AWAIT(2, later__poll, &self->later);
        self->result = self->later.result;
        later__init(&self->later, self->a + 2);
        AWAIT(3, later__poll, &self->later);
        self->slot *= self->later.result;
        later__init(&self->later, self->a + 3);
        AWAIT(4, later__poll, &self->later);
        self->result *= self->later.result;
        later__init(&self->later, self->a + 4);
        AWAIT(5, later__poll, &self->later);
    }
    self->result += self->slot * self->later.result;
    FINISH();
}

/* ---- mixed_sizes: by falling alignment --------------------------------------------------------------------------------- */

struct mixed_sizes__future {
    union {
        long wide;
        int result;
    };
    short shorter;
    char kept;
    _Bool odd;
    struct acc_yield__future yield;
    uint8_t state;
};

static void mixed_sizes__init(struct mixed_sizes__future *self, char a, long b, short c)
{
    self->wide = b;
    self->shorter = c;
    self->kept = a;
    self->state = ACC_START;
}

static acc_poll mixed_sizes__poll(struct mixed_sizes__future *self, acc_context *cx)
{
    int sum;
    switch (self->state) {
    case ACC_START:
        self->odd = self->wide % 2;
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    sum = self->kept + self->shorter + self->odd + (int)self->wide;
    self->result = sum;
    FINISH();
}

/* ---- declared_early, nothing_kept --------------------------------------------------------------------------------------- */

struct declared_early__future {
    union {
        int a;
        int result;
    };
    struct acc_yield__future yield;
    uint8_t state;
};

static void declared_early__init(struct declared_early__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll declared_early__poll(struct declared_early__future *self, acc_context *cx)
{
    int squares[64], sum = 0;
    switch (self->state) {
    case ACC_START:
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    for (int i = 0; i < 64; i++)
        squares[i] = i * i + self->a;
    for (int i = 0; i < 64; i++)
        sum += squares[63 - i];
    self->result = sum;
    FINISH();
}

struct nothing_kept__future {
    union {
        int a;
        struct acc_yield__future yield;
        int result;
    };
    uint8_t state;
};

static void nothing_kept__init(struct nothing_kept__future *self, int a)
{
    self->a = a;
    self->state = ACC_START;
}

static acc_poll nothing_kept__poll(struct nothing_kept__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        trace(self->a * 2);
        acc_yield__init(&self->yield);
        AWAIT(1, acc_yield__poll, &self->yield);
    }
    trace(7);
    self->result = 7;
    FINISH();
}

/* ---- future_variable: a is in its bytes at once, as for any argument ------------------------------------------------ */

struct future_variable__future {
    struct later__future first;
    union {
        int b;
        struct later__future later;
        int second;
        int result;
    };
    uint8_t state;
};

static void future_variable__init(struct future_variable__future *self, int a, int b)
{
    later__init(&self->first, a);
    self->b = b;
    self->state = ACC_START;
}

static acc_poll future_variable__poll(struct future_variable__future *self, acc_context *cx)
{
    switch (self->state) {
    case ACC_START:
        later__init(&self->later, self->b);
        AWAIT(1, later__poll, &self->later);
        self->second = self->later.result;
        AWAIT(2, later__poll, &self->first);
    }
    self->result = 2 * self->second + self->first.result;
    FINISH();
}

/* ---- join_of_three: a byte for each that says that it is done ------------------------------------------------------- */

struct join_of_three__future {
    union {
        struct later__future first;
        int result;
    };
    struct later__future second, third;
    _Bool first_done, second_done, third_done;
    uint8_t state;
};

static void join_of_three__init(struct join_of_three__future *self, int a, int b, int c)
{
    later__init(&self->first, a);
    later__init(&self->second, b);
    later__init(&self->third, c);
    self->first_done = self->second_done = self->third_done = 0;
    self->state = ACC_START;
}

static acc_poll join_of_three__poll(struct join_of_three__future *self, acc_context *cx)
{
    self->state = 1;
    if (!self->first_done)
        self->first_done = later__poll(&self->first, cx) == ACC_READY;
    if (!self->second_done)
        self->second_done = later__poll(&self->second, cx) == ACC_READY;
    if (!self->third_done)
        self->third_done = later__poll(&self->third, cx) == ACC_READY;
    if (!self->first_done || !self->second_done || !self->third_done)
        return ACC_PENDING;
    int sum = sum_of_three(self->first.result, self->second.result, self->third.result);
    self->result = sum;
    FINISH();
}

/* ---- Running and measuring them ---------------------------------------------------------------------------------------- */

void measure_frames_by_hand(size_t *sizes)
{
#define MEASURE(function) *sizes++ = sizeof(struct function##__future);
    FRAMES(MEASURE)
}

static void no_drop(void *self)
{
    (void)self;
}

#define TYPE(function)                                                                  \
    static acc_poll function##__poll_erased(void *self, acc_context *cx)                \
    {                                                                                   \
        return function##__poll(self, cx);                                              \
    }                                                                                   \
    static const acc_future_type function##__type = {                                   \
        .name = #function,                                                              \
        .size = sizeof(struct function##__future),                                      \
        .alignment = _Alignof(struct function##__future),                               \
        .poll = function##__poll_erased,                                                \
        .drop = no_drop,                                                                \
    };

FRAMES(TYPE)

/* Runs a future of the function: its result. */
#define RUN(function, ...)                                                              \
    (function##__init(&function##_future, __VA_ARGS__),                                 \
     acc_block_on_future(&function##_future, &function##__type), function##_future.result)

void run_frames_by_hand(long *values)
{
#define FUTURE(function) struct function##__future function##_future;
    FRAMES(FUTURE)
    struct page page;
    produce__init(&produce_future, 2);
    produce_future.result = &page;
    acc_block_on_future(&produce_future, &produce__type);
    long produced = page.bytes[7];
    big_result__init(&big_result_future, 3);
    big_result_future.result = &page;
    acc_block_on_future(&big_result_future, &big_result__type);

    *values++ = RUN(later, 3);
    *values++ = RUN(straight_line, 3, 4);
    *values++ = RUN(loop, 5);
    *values++ = RUN(nested_calls, 3);
    *values++ = RUN(nested_children, 3, 4);
    *values++ = RUN(disjoint_blocks, 3);
    *values = RUN(disjoint_branches, 3);
    *values++ += RUN(disjoint_branches, 4);
    *values++ = RUN(dead_buffer, 3);
    *values++ = RUN(dead_array, 3);
    *values = RUN(branches, 3, 4);
    *values += RUN(branches, 4, 3);
    *values++ += RUN(branches, 3, 3);
    *values++ = RUN(consume, (struct block){ { 3 } });
    *values++ = RUN(big_argument, (struct block){ { 3 } });
    *values++ = produced;
    *values++ = page.bytes[511];
    *values++ = RUN(recursion, 10);
    *values++ = RUN(chain_of_eight, 3);
    *values++ = RUN(sequence, 3);
    *values++ = RUN(relay, 3);
    *values++ = RUN(mixed_sizes, 3, 4, 5);
    *values++ = RUN(declared_early, 3);
    *values++ = RUN(nothing_kept, 3);
    *values++ = RUN(future_variable, 3, 4);
    *values++ = RUN(join_of_three, 3, 4, 5);
}
