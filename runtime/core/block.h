/* block.h: a future that the runtime allocated, as one block of memory, with something in front of it:
 *
 *     [padding][header][the future][padding][its result, if that is written through a pointer]
 *              ^       ^ what generated code is given
 *              a struct acc_task or a struct acc_box
 */
#ifndef ACC_BLOCK_H
#define ACC_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "acc/future.h"

typedef struct acc_block {
    size_t header, future, result, size;    /* offsets of the three, and the whole */
    size_t alignment;
} acc_block;

/* A power of two. */
static inline size_t acc_round_up(size_t size, size_t power_of_two)
{
    return (size + power_of_two - 1) & ~(power_of_two - 1);
}

static inline bool acc_result_is_far(const acc_future_type *type)
{
    return type->result_size > ACC_RESULT_INLINE;
}

/* Of a result that is written through a pointer.  It is not known, but divides the size. */
static inline size_t acc_result_alignment(const acc_future_type *type)
{
    size_t power_of_two = type->result_size & ~(type->result_size - 1);
    return power_of_two < 64 ? power_of_two : 64;
}

/* The header's size is a multiple of its alignment, so the future follows it without a gap. */
static inline acc_block acc_block_of(const acc_future_type *type, size_t header_size, size_t header_alignment)
{
    bool far = acc_result_is_far(type);
    acc_block block = { .alignment = header_alignment };
    if (block.alignment < type->alignment)
        block.alignment = type->alignment;
    if (far && block.alignment < acc_result_alignment(type))
        block.alignment = acc_result_alignment(type);
    block.future = acc_round_up(header_size, block.alignment);
    block.header = block.future - header_size;
    block.result = block.size = block.future + type->size;
    if (far) {
        block.result = acc_round_up(block.result, acc_result_alignment(type));
        block.size = block.result + type->result_size;
    }
    return block;
}

/* Tells a future with a far result where that goes.  `future` stands in such a block. */
static inline void acc_block_set_result(const acc_block *block, const acc_future_type *type, void *future)
{
    void *result = (char *)future - block->future + block->result;
    acc_copy((char *)future + type->result, &result, sizeof result);
}

/* Where the result of a future that is done stands. */
static inline void *acc_result_of(const acc_future_type *type, void *future)
{
    void *result = (char *)future + type->result;
    if (acc_result_is_far(type))
        acc_copy(&result, result, sizeof result);
    return result;
}

#endif
