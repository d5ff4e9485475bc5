/* runtime_paths.h: where acc's own runtime is, wherever acc itself is. */
#ifndef ACC_RUNTIME_PATHS_H
#define ACC_RUNTIME_PATHS_H

#include <stdbool.h>

typedef struct runtime_paths {
    const char *include_directory;   /* has acc.h and acc/; NULL when there is none */
    const char *library;             /* libacc.a; NULL when there is none */
    const char *searched;            /* for the message: where it was looked for */
} runtime_paths;

runtime_paths runtime_find(void);

#endif
