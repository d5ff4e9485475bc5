/* syntax.c: a source, by acc's own preprocessor, lexer and parser: without libclang, thousands in a second.
 *
 * What the preprocessor leaves to clang ends there. */
#include "harness.h"
#include "preprocess.h"

preprocessor *preprocess_start(const source *source, const scratch_file *scratch, const options *options)
{
    (void)source, (void)scratch, (void)options;
    return NULL;
}

bool preprocess_more(preprocessor *preprocessor, char **text, uint32_t *length)
{
    (void)preprocessor, (void)text, (void)length;
    return false;
}

void preprocess_stop(preprocessor *preprocessor)
{
    (void)preprocessor;
}

bool preprocess_is_too_much(const preprocessor *preprocessor)
{
    (void)preprocessor;
    return false;
}

bool preprocess_finish(preprocessor *preprocessor, const char **messages, int *status)
{
    (void)preprocessor, (void)messages, (void)status;
    return false;
}

void examine(const char *bytes, size_t length)
{
    put_file(SOURCE, bytes, length);
    parse_unit();
}
