/* preprocess.h: runs clang's preprocessor on the file under translation. */
#ifndef ACC_PREPROCESS_H
#define ACC_PREPROCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"
#include "source.h"

typedef struct preprocessor preprocessor;

/* Starts it; NULL, diagnosed, when it cannot be started.  `scratch`, if not NULL, is what it reads in place of the
 * file's own bytes, under the file's own name and in its own directory. */
preprocessor *preprocess_start(const source *source, const char *scratch, const options *options);

/* Waits for it.  *text: what it wrote, ended with a 0; *messages: its diagnostics, one a line.  Both from the arena.
 * False, diagnosed, when it crashed or wrote nothing that can be read. */
bool preprocess_finish(preprocessor *preprocessor, const char **text, uint32_t *length, const char **messages);

#endif
