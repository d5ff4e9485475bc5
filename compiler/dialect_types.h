/* dialect_types.h: clang's spelling of the shadow's types in the dialect's terms. */
#ifndef ACC_DIALECT_TYPES_H
#define ACC_DIALECT_TYPES_H

/* A message of clang's, with its types between quotes, or a type alone. */
const char *with_dialect_types(const char *text);

/* The same, but that types without a name have places, by which they differ. */
const char *with_dialect_types_and_places(const char *text);

#endif
