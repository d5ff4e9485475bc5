/* frame.h: where each object has its bytes in a future's struct.
 *
 *     a, b alive together; big alive when neither is; a child g while b is          ──▶
 *
 *     struct f__future {
 *         union {
 *             struct { struct g__future g_1; int b; };
 *             char big[512];
 *         };
 *         uint8_t state;
 *     };
 *
 * The layout is a tree of structs (alive together) and unions (never alive together), so it is right whatever the sizes
 * are on the machine that compiles it; sizes are only used to find a small one. */
#ifndef ACC_FRAME_H
#define ACC_FRAME_H

#include "flow.h"
#include "program.h"

typedef enum layout_kind { LAYOUT_MEMBER, LAYOUT_STRUCT, LAYOUT_UNION } layout_kind;

typedef struct layout layout;
struct layout {
    layout_kind kind;
    object *object;           /* LAYOUT_MEMBER of an object; else NULL: */
    const char *text;         /* the declaration of another member (state), */
    const type *pointer;      /* or, if it is a pointer to a result or an item, its name and its type */
    layout **parts;           /* stb_ds array */
    int64_t size, alignment;
    int64_t least;            /* of a struct or union: no way to lay out its objects takes fewer bytes */
};

/* Bytes; compilers count the bits of an object in 64 bits. */
#define LARGEST_FRAME ((int64_t)1 << 60)

struct frame {
    layout *layout;           /* the struct */
    int64_t size, alignment;
    unsigned state_size;      /* bytes of the member `state` */
    bool is_result_pointer;
};

/* How an await holds the future of a callee. */
typedef enum held {
    HELD_IN_PLACE,
    HELD_RECURSIVE,    /* allocated; its struct is known */
    HELD_UNKNOWN,      /* allocated; only its type is known */
    HELD_BOX           /* an acc_future: not even that */
} held;

/* Marks the recursive calls of lowered functions: is_recursive. */
void find_recursion(program *program);
/* Is the future one that child_held will find to be in place?  Known before analyse_flow; false when it cannot be told. */
bool is_surely_in_place(const program *program, const object *child);

/* Lays out every defined function's frame, callees first. */
void lay_out_frames(program *program);
held child_held(const program *program, const object *child);
bool frame_is_known(const program *program, const function *caller, const function *callee);

/* Is the result written through a pointer? (acc/future.h: ACC_RESULT_INLINE) */
bool result_is_pointer(const function *function);

#endif
