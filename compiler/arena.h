/* arena.h: all memory of one translation.
 *
 * A translation allocates and hardly ever frees; arena_free() drops everything at its end.  Dynamic arrays and maps are
 * stb_ds's (arrput, shput, ...), which take their memory from here too, so that no pass has to release anything; one that
 * makes many arrays and is done with them does (arrfree), for memory that is at hand is faster than fresh memory.
 * Running out of memory ends the program with a message: no caller looks for NULL. */
#ifndef ACC_ARENA_H
#define ACC_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/* First of all in a program: prepares malloc for what follows, which libclang too takes its memory from. */
void arena_start(void);

void *arena_alloc(size_t size);                       /* zeroed, aligned for any type */
void *arena_realloc(void *old, size_t size);          /* stb_ds's realloc; `old` may be NULL */
void arena_release(void *block);                      /* stb_ds's free, of what arena_realloc gave, or NULL */
char *arena_strndup(const char *text, size_t length); /* ends with a 0 */
char *arena_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *arena_vprintf(const char *format, va_list arguments);
void *arena_checked(void *memory);                    /* what malloc gave; NULL ends the program with that message */
void arena_free(void);                                /* releases every allocation of this process's arena */

#define arena_new(type) ((type *)arena_alloc(sizeof(type)))

#define STBDS_REALLOC(context, pointer, size) ((void)(context), arena_realloc(pointer, size))
#define STBDS_FREE(context, pointer) ((void)(context), arena_release(pointer))
#include <stb/stb_ds.h>

/* Lengths of stb_ds's arrays and maps, as functions: the branch of its macros (nothing was put in yet) would count anew on each
 * line that asks for one, in ./dev coverage.  A map has one element more, in front of where it points. */
static inline size_t array_length(const void *array)
{
    return array ? ((const stbds_array_header *)array - 1)->length : 0;
}

static inline size_t map_length(const void *map, size_t element_size)
{
    return map ? array_length((const char *)map - element_size) - 1 : 0;
}

#undef arrlen
#undef arrlenu
#undef hmlen
#undef shlen
#define arrlen(array) ((ptrdiff_t)array_length(array))
#define arrlenu(array) array_length(array)
#define hmlen(map) ((ptrdiff_t)map_length(map, sizeof *(map)))
#define shlen hmlen

#endif
