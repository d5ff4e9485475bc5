/* preprocess.h: runs clang's preprocessor on the file under translation, where preprocessor.h leaves it to clang. */
#ifndef ACC_PREPROCESS_H
#define ACC_PREPROCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"
#include "source.h"

/* A file of which clang shall read another version: under its own name, seen from its own directory. */
typedef struct scratch_file {
    const char *path;
    const char *text;
    uint32_t length;
} scratch_file;

typedef struct preprocessor preprocessor;

/* Starts it; NULL, diagnosed, when it cannot be started.  `scratch` is a stb_ds array. */
preprocessor *preprocess_start(const source *source, const scratch_file *scratch, const options *options);

/* Waits until it has written more, and adds that to *text (*length bytes, in the arena; it moves); at least two bytes of
 * room follow.  False at the end. */
bool preprocess_more(preprocessor *preprocessor, char **text, uint32_t *length);

/* No sensible source comes to so much: to stop it there, and whether it was stopped or stopped itself. */
void preprocess_stop(preprocessor *preprocessor);
bool preprocess_is_too_much(const preprocessor *preprocessor);

/* Waits for its end.  *messages: its diagnostics, one a line; *status: its exit status.  False when it crashed or
 * could not be read, which is diagnosed, or when it was too much. */
bool preprocess_finish(preprocessor *preprocessor, const char **messages, int *status);

#endif
