/* frames.h: what the two versions of the functions in frames.async.c share. */
#ifndef FRAMES_H
#define FRAMES_H

#include <acc.h>

struct block { unsigned char bytes[256]; };
struct page { unsigned char bytes[512]; };

/* In main.c, so that no compiler sees through them. */
void fill(char *buffer, size_t size, int value);
int sum_of(const char *buffer, size_t size);
int sum_of_three(int a, int b, int c);
void trace(int value);

/* The functions, in the order in which both versions run them. */
#define FRAMES(X)                                                                                                  \
    X(later) X(straight_line) X(loop) X(nested_calls) X(nested_children) X(disjoint_blocks) X(disjoint_branches)   \
    X(dead_buffer) X(dead_array) X(branches) X(consume) X(big_argument) X(produce) X(big_result) X(recursion)      \
    X(chain_of_eight) X(sequence) X(relay) X(mixed_sizes) X(declared_early)   \
    X(nothing_kept) X(future_variable) X(join_of_three)

/* Run the functions: what they compute. */
void run_frames_by_acc(long *values);
void run_frames_by_hand(long *values);

/* The sizes of the futures. */
void measure_frames_by_hand(size_t *sizes);

#endif
