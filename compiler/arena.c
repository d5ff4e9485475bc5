/* arena.c: all memory of one translation: small blocks are cut from chunks, large ones stand alone; nothing is freed
 * before arena_free().
 *
 *     chunk ── [header|block][header|block]... free room
 *     large ── [header|block]                                    (so that a growing array can be realloc'ed in place)
 *
 * Each block is preceded by its size, because arena_realloc() must know how much to copy. */
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

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHUNK_SIZE = 1 << 20,
#if defined __SANITIZE_ADDRESS__
    LARGE = 1            /* every block is malloc's own, so that AddressSanitizer sees its bounds */
#else
    LARGE = 1 << 16
#endif
};

/* Before every block.  Only a large block is linked. */
typedef union header {
    struct {
        size_t size;
        union header *previous, *next;
    } is;
    max_align_t align;
} header;

typedef struct chunk chunk;
struct chunk {
    chunk *previous;
    size_t used;
    alignas(max_align_t) unsigned char room[];
};

static chunk *newest_chunk;
static header *newest_large;

static void *checked(void *memory)
{
    if (memory)
        return memory;
    fputs("acc: error: out of memory\n", stderr);
    exit(1);
}

static size_t padded(size_t size)
{
    size_t unit = alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        checked(NULL);
    return (size + unit - 1) / unit * unit;
}

static void link_large(header *block)
{
    block->is.previous = NULL;
    block->is.next = newest_large;
    if (newest_large)
        newest_large->is.previous = block;
    newest_large = block;
}

static void unlink_large(header *block)
{
    if (block->is.previous)
        block->is.previous->is.next = block->is.next;
    else
        newest_large = block->is.next;
    if (block->is.next)
        block->is.next->is.previous = block->is.previous;
}

void *arena_alloc(size_t size)
{
    size_t whole = sizeof(header) + padded(size);

    if (size >= LARGE) {
        header *block = checked(calloc(1, whole));
        block->is.size = size;
        link_large(block);
        return block + 1;
    }
    if (!newest_chunk || CHUNK_SIZE - newest_chunk->used < whole) {
        chunk *fresh = checked(calloc(1, sizeof(chunk) + CHUNK_SIZE));
        fresh->previous = newest_chunk;
        newest_chunk = fresh;
    }
    header *block = (header *)(void *)(newest_chunk->room + newest_chunk->used);
    newest_chunk->used += whole;
    block->is.size = size;
    return block + 1;
}

void *arena_realloc(void *old, size_t size)
{
    if (!old)
        return arena_alloc(size);

    header *block = (header *)old - 1;
    size_t old_size = block->is.size;
    if (size <= old_size)
        return old;
    if (old_size >= LARGE) {
        unlink_large(block);
        block = checked(realloc(block, sizeof(header) + padded(size)));
        block->is.size = size;
        link_large(block);
        return block + 1;
    }
    void *moved = arena_alloc(size);
    memcpy(moved, old, old_size);
    return moved;
}

char *arena_strndup(const char *text, size_t length)
{
    char *copy = arena_alloc(length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *arena_vprintf(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);

    size_t size = length < 0 ? 0 : (size_t)length;
    char *text = arena_alloc(size + 1);
    vsnprintf(text, size + 1, format, arguments);
    return text;
}

char *arena_printf(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_vprintf(format, arguments);
    va_end(arguments);
    return text;
}

void arena_free(void)
{
    while (newest_chunk) {
        chunk *previous = newest_chunk->previous;
        free(newest_chunk);
        newest_chunk = previous;
    }
    while (newest_large) {
        header *next = newest_large->is.next;
        free(newest_large);
        newest_large = next;
    }
}
