/* semantics_clang.h: what semantics.c, types.c, type_text.c and unnamed_type.c share: libclang's own types.
 * No other file includes it. */
#ifndef ACC_SEMANTICS_CLANG_H
#define ACC_SEMANTICS_CLANG_H

#include <clang-c/Index.h>

#include "semantics.h"

/* libclang makes no types, so a pointer to one that it has is written with a count. */
struct type {
    CXType clang;
    unsigned pointers;     /* this many pointers to `clang` */
    bool is_unqualified;   /* without the qualifiers that `clang` has itself */
};

void types_set_target(CXTranslationUnit translation);    /* whose sizes the types have from now on */
type *type_from(CXType clang);              /* NULL for an invalid one */
char *semantics_string(CXString string);    /* a copy in the arena; disposes of the original */
uint32_t semantics_cursor_offset(CXCursor cursor);
const char *semantics_tag(CXCursor declaration);    /* of a struct, union or enum; "": it has none */
const char *unnamed_type(CXCursor declaration);     /* of a struct, union or enum without a tag, at file scope; or NULL */

#endif
