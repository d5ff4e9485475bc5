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

/* Waits until it has written more, and adds that to *text (*length bytes, in the arena; it moves); at least two bytes of
 * room follow.  False at the end. */
bool preprocess_more(preprocessor *preprocessor, char **text, uint32_t *length);

/* Waits for its end.  *messages: its diagnostics, one a line.  False, diagnosed, when it crashed. */
bool preprocess_finish(preprocessor *preprocessor, const char **messages);

#endif
