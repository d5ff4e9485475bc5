/* allocations.c: counts the futures that are allocated for calls; the linker puts it between (--wrap). */
#include "allocations.h"

#include <stddef.h>

int allocations;

void *__real_acc_frame_new(size_t size, size_t alignment);
void *__wrap_acc_frame_new(size_t size, size_t alignment);

void *__wrap_acc_frame_new(size_t size, size_t alignment)
{
    allocations++;
    return __real_acc_frame_new(size, alignment);
}
