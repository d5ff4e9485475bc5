/* arena.c: all memory of one translation: small blocks are cut from chunks, large ones stand alone; nothing is freed
 * before arena_free() but arrays.
 *
 *     chunk ── [size|block][size|block]... free room
 *     large ── [links|size|block]                               (so that a growing array can be realloc'ed in place)
 *
 * Each block is preceded by its size, because arena_realloc() must know how much to copy.  A block that an array has
 * outgrown, or that is released, serves the next array of its size. */
#define _DEFAULT_SOURCE    /* madvise, sbrk */
#if defined __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#define STB_DS_IMPLEMENTATION /* here, once for the whole program */
#include "arena.h"
#if defined __GNUC__
#pragma GCC diagnostic pop
#endif

#include <limits.h>
#include <malloc.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "never.h"

#if defined __has_feature && !defined __SANITIZE_ADDRESS__    /* gcc's name for what clang calls a feature */
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

enum {
    CHUNK_SIZE = 2 << 20,     /* a huge page: one page fault instead of five hundred */
#if defined __SANITIZE_ADDRESS__
    LARGE = 1            /* every block is malloc's own, so that AddressSanitizer sees its bounds */
#else
    LARGE = 1 << 16
#endif
};

/* Blocks are aligned for any type, and in steps of that. */
enum { UNIT = alignof(max_align_t) };

/* Before a large block, which is malloc's own, and a unit that ends with the size. */
typedef union large {
    struct {
        union large *previous, *next;
    } is;
    max_align_t align;
} large;

typedef struct chunk chunk;
struct chunk {
    chunk *previous;
    size_t used;             /* of CHUNK_SIZE, this head included */
    max_align_t align[];
};

static chunk *newest_chunk;
static large all_large = {{&all_large, &all_large}};     /* a ring: the newest is its next */

/* Small blocks that are not needed any more, by what they take in units; each begins with a pointer to the next. */
static void *unused_blocks[LARGE / UNIT + 2];

void *arena_checked(void *memory)
{
    if (memory)
        return memory;
    fputs("acc: error: out of memory\n", stderr);
    exit(1);
}

/* What a block takes together with its size. */
static size_t whole(size_t size)
{
    if (never(size > SIZE_MAX / 2))
        arena_checked(NULL);
    return (size + sizeof(size_t) + UNIT - 1) / UNIT * UNIT;
}

static size_t *size_of(void *block)
{
    return (size_t *)block - 1;
}

static void *link_large(large *head, size_t size)
{
    void *block = (unsigned char *)(head + 1) + UNIT;
    *size_of(block) = size;
    head->is.previous = &all_large;
    head->is.next = all_large.is.next;
    head->is.next->is.previous = all_large.is.next = head;
    return block;
}

static void unlink_large(large *block)
{
    block->is.previous->is.next = block->is.next;
    block->is.next->is.previous = block->is.previous;
}

/* Memory that the kernel hands out zeroed, by huge pages where it does that. */
static chunk *new_chunk(void)
{
    void *memory = mmap(NULL, CHUNK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    arena_checked(memory == MAP_FAILED ? NULL : memory);
    (void)madvise(memory, CHUNK_SIZE, MADV_HUGEPAGE);    /* only a hint */
    chunk *fresh = memory;
    fresh->previous = newest_chunk;
    fresh->used = (sizeof(chunk) + UNIT - 1) / UNIT * UNIT + UNIT - sizeof(size_t);
    return fresh;
}

/* A page fault costs about as much as clearing eight pages.  So malloc gets a heap of huge pages at once, of which only
 * those that are used take memory, and the thread that translates shares it: one of its own would grow page by page. */
void arena_start(void)
{
#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__
    enum { HEAP = 256 << 20, MOST_IN_HEAP = 32 << 20 };
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, HEAP);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_MMAP_THRESHOLD, MOST_IN_HEAP);
    void *volatile first = malloc(CHUNK_SIZE);    /* makes it grow; volatile, or nothing would be left of this */
    free(first);
    uintptr_t end = (uintptr_t)sbrk(0) / CHUNK_SIZE * CHUNK_SIZE;
    (void)madvise((void *)(end - HEAP), HEAP, MADV_HUGEPAGE);    /* only a hint, as all of this */
    mallopt(M_TOP_PAD, CHUNK_SIZE);
#endif
}

void *arena_alloc(size_t size)
{
    if (size >= LARGE)
        return link_large(arena_checked(calloc(1, sizeof(large) + UNIT + whole(size))), size);
    if (!newest_chunk || CHUNK_SIZE - newest_chunk->used < whole(size))
        newest_chunk = new_chunk();
    void *block = (unsigned char *)newest_chunk + newest_chunk->used + sizeof(size_t);
    newest_chunk->used += whole(size);
    *size_of(block) = size;
    return block;
}

void arena_release(void *block)
{
    if (!block)      /* as free(): stb_ds has no table for a map that was only asked */
        return;
    size_t size = *size_of(block);
    if (size >= LARGE) {
        large *head = (large *)(void *)((unsigned char *)block - UNIT) - 1;
        unlink_large(head);
        free(head);
    } else {
        void **unused = &unused_blocks[whole(size) / UNIT];
        memcpy(block, unused, sizeof *unused);
        *unused = block;
    }
}

/* Not zeroed: so a large one is touched only where it is used. */
static void *alloc_for_array(size_t size)
{
    if (size >= LARGE)
        return link_large(arena_checked(malloc(sizeof(large) + UNIT + whole(size))), size);
    void **unused = &unused_blocks[whole(size) / UNIT], *block = *unused;
    if (!block)
        return arena_alloc(size);
    memcpy(unused, block, sizeof *unused);
    *size_of(block) = size;
    return block;
}

void *arena_realloc(void *old, size_t size)
{
    if (!old)
        return alloc_for_array(size);

    size_t old_size = *size_of(old);
    if (never(size <= old_size))      /* arrays only grow */
        return old;
    if (old_size >= LARGE) {
        large *head = (large *)(void *)((unsigned char *)old - UNIT) - 1;
        unlink_large(head);
        return link_large(arena_checked(realloc(head, sizeof(large) + UNIT + whole(size))), size);
    }
    size_t more = whole(size) - whole(old_size);
    unsigned char *free_room = (unsigned char *)newest_chunk + newest_chunk->used;
    bool is_newest = (unsigned char *)size_of(old) + whole(old_size) == free_room;
    if (size < LARGE && is_newest && CHUNK_SIZE - newest_chunk->used >= more) {
        newest_chunk->used += more;        /* it grows where it is */
        *size_of(old) = size;
        return old;
    }
    void *moved = alloc_for_array(size);
    memcpy(moved, old, old_size);
    arena_release(old);
    return moved;
}

char *arena_strndup(const char *text, size_t length)
{
    char *copy = arena_alloc(length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

void arena_free(void)
{
    while (newest_chunk) {
        chunk *previous = newest_chunk->previous;
        munmap(newest_chunk, CHUNK_SIZE);
        newest_chunk = previous;
    }
    while (all_large.is.next != &all_large) {
        large *newest = all_large.is.next;
        unlink_large(newest);
        free(newest);
    }
    memset(unused_blocks, 0, sizeof unused_blocks);
}
