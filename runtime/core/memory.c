/* memory.c: frames of recursive calls, of calls into other files, and of tasks.
 *
 * Freed frames are kept in lists by size and given out again: a spawned task costs a few instructions instead of a trip
 * through malloc.  Sizes go by sixteen bytes, each eight short of a multiple, which is what malloc hands out without
 * waste.  A list keeps no more than KEPT_BYTES: what a peak needed goes back to the system. */
#define ACC_TRANSLATED
#include "core.h"
#include "port.h"

enum {
    GRAIN = 16,
    OVERHEAD = 8,
    LARGEST = 1024 - OVERHEAD,      /* larger ones are not kept */
    CLASSES = (LARGEST + OVERHEAD) / GRAIN + 1,
    KEPT_BYTES = 256 * 1024
};

typedef struct free_frame free_frame;
struct free_frame {
    free_frame *next;
};

static struct {
    free_frame *first;
    unsigned count;
} kept[CLASSES];

#if defined __GNUC__
/* Under AddressSanitizer nothing is kept, so that a use after free is seen as one. */
extern void __asan_init(void) __attribute__((weak));
#define KEEPS_FRAMES (!__asan_init)
#else
#define KEEPS_FRAMES true
#endif

static bool is_kept(size_t size, size_t alignment)
{
    return size <= LARGEST && alignment <= _Alignof(max_align_t) && KEEPS_FRAMES;
}

static size_t class_of(size_t size)
{
    return (size + OVERHEAD + GRAIN - 1) / GRAIN;
}

void *acc_frame_new(size_t size, size_t alignment)
{
    if (is_kept(size, alignment)) {
        size_t class = class_of(size);
        free_frame *frame = kept[class].first;
        if (frame) {
            kept[class].first = frame->next;
            kept[class].count--;
            return frame;
        }
        size = class * GRAIN - OVERHEAD;
    }
    void *memory = acc_port_allocate(size, alignment);
    if (!memory)
        acc_port_panic("out of memory");
    return memory;
}

void acc_frame_free(void *frame, size_t size, size_t alignment)
{
    if (!frame)
        return;
    if (is_kept(size, alignment)) {
        size_t class = class_of(size);
        if (kept[class].count * class * GRAIN < KEPT_BYTES) {
            free_frame *freed = frame;
            freed->next = kept[class].first;
            kept[class].first = freed;
            kept[class].count++;
            return;
        }
    }
    acc_port_release(frame);
}
