/* arena.c: all memory of one translation: small blocks are cut from chunks, large ones stand alone; nothing is freed
 * before arena_free().
 *
 *     chunk ── [header|block][header|block]... free room
 *     large ── [link|header|block]                               (so that a growing array can be realloc'ed in place)
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
#include <sys/mman.h>

enum {
    CHUNK_SIZE = 2 << 20,     /* a huge page: one page fault instead of five hundred */
#if defined __SANITIZE_ADDRESS__
    LARGE = 1            /* every block is malloc's own, so that AddressSanitizer sees its bounds */
#else
    LARGE = 1 << 16
#endif
};

/* Before every block. */
typedef union header {
    size_t size;
    max_align_t align;
} header;

/* Before the header of a large block, which is malloc's own. */
typedef union link {
    struct {
        union link *previous, *next;
    } is;
    max_align_t align;
} link;

typedef struct chunk chunk;
struct chunk {
    chunk *previous;
    size_t used;             /* of CHUNK_SIZE, this head included */
    max_align_t align[];
};

static chunk *newest_chunk;
static link *newest_large;

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

static void *link_large(link *block, size_t size)
{
    header *head = (header *)(block + 1);
    head->size = size;
    block->is.previous = NULL;
    block->is.next = newest_large;
    if (newest_large)
        newest_large->is.previous = block;
    newest_large = block;
    return head + 1;
}

static void unlink_large(link *block)
{
    if (block->is.previous)
        block->is.previous->is.next = block->is.next;
    else
        newest_large = block->is.next;
    if (block->is.next)
        block->is.next->is.previous = block->is.previous;
}

/* Memory that the kernel hands out zeroed, by huge pages where it does that. */
static chunk *new_chunk(void)
{
    void *memory = mmap(NULL, CHUNK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    checked(memory == MAP_FAILED ? NULL : memory);
    (void)madvise(memory, CHUNK_SIZE, MADV_HUGEPAGE);    /* only a hint */
    chunk *fresh = memory;
    fresh->previous = newest_chunk;
    fresh->used = sizeof(chunk);
    return fresh;
}

void *arena_alloc(size_t size)
{
    size_t whole = sizeof(header) + padded(size);

    if (size >= LARGE)
        return link_large(checked(calloc(1, sizeof(link) + whole)), size);
    if (!newest_chunk || CHUNK_SIZE - newest_chunk->used < whole)
        newest_chunk = new_chunk();
    header *block = (header *)(void *)((unsigned char *)newest_chunk + newest_chunk->used);
    newest_chunk->used += whole;
    block->size = size;
    return block + 1;
}

void *arena_realloc(void *old, size_t size)
{
    if (!old)
        return arena_alloc(size);

    header *block = (header *)old - 1;
    size_t old_size = block->size;
    if (size <= old_size)
        return old;
    if (old_size >= LARGE) {
        link *large = (link *)block - 1;
        unlink_large(large);
        return link_large(checked(realloc(large, sizeof(link) + sizeof(header) + padded(size))), size);
    }
    size_t more = padded(size) - padded(old_size);
    unsigned char *free_room = newest_chunk ? (unsigned char *)newest_chunk + newest_chunk->used : NULL;
    if (size < LARGE && (unsigned char *)old + padded(old_size) == free_room && CHUNK_SIZE - newest_chunk->used >= more) {
        newest_chunk->used += more;        /* the newest block grows where it is */
        block->size = size;
        return old;
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
    char first_try[256];
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(first_try, sizeof first_try, format, arguments);
    size_t size = length < 0 ? 0 : (size_t)length;
    char *text = arena_alloc(size + 1);
    if (size < sizeof first_try)
        memcpy(text, first_try, size);
    else
        vsnprintf(text, size + 1, format, again);
    va_end(again);
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
        munmap(newest_chunk, CHUNK_SIZE);
        newest_chunk = previous;
    }
    while (newest_large) {
        link *next = newest_large->is.next;
        free(newest_large);
        newest_large = next;
    }
}
