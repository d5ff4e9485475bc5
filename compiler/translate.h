/* translate.h: the whole pipeline for one file, as main.c and tests call it. */
#ifndef ACC_TRANSLATE_H
#define ACC_TRANSLATE_H

#include "options.h"

typedef struct translation {
    const char *text;             /* the C file, or what acc layout prints; NULL when there was an error */
    const char *header;           /* for --header, else NULL */
    const char **dependencies;    /* stb_ds array: every file that was read */
} translation;

/* Translates one file.  Diagnostics are added to diagnostic.h's collection, not printed.  False on any error. */
bool translate(const char *path, const options *options, translation *result);

#endif
