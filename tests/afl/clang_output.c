/* clang_output.c: the reader of what `clang -E -dD` writes: its linemarkers, definitions, tokens and messages.
 *
 *     int n = LIMIT;                  the source, to the first line %%
 *     %%
 *     # 1 "source.async.c"            what clang made of it, to the next
 *     int n = 16;
 *     %%
 *     source.async.c:1:5: error: ...  and what it complained of
 */
#define _GNU_SOURCE    /* memmem */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "harness.h"
#include "preprocess.h"

struct preprocessor { size_t given; };

static const char *output, *complaints;
static size_t output_length, complaints_length;

/* ---- In the place of preprocess.c: a clang that has said it already --------------------------------------------------- */

preprocessor *preprocess_start(const source *source, const scratch_file *scratch, const options *options)
{
    (void)source, (void)scratch, (void)options;
    return arena_new(preprocessor);
}

/* In pieces, as they come through a pipe. */
bool preprocess_more(preprocessor *preprocessor, char **text, uint32_t *length)
{
    enum { PIECE = 100 };
    if (!*text)
        *text = arena_realloc(NULL, output_length + 2);
    size_t left = output_length - preprocessor->given, piece = left < PIECE ? left : PIECE;
    memcpy(*text + *length, output + preprocessor->given, piece);
    preprocessor->given += piece;
    *length += (uint32_t)piece;
    return piece > 0;
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
    (void)preprocessor;
    *messages = arena_strndup(complaints, complaints_length);
    *status = **messages != '\0';
    return true;
}

/* ---- The parts --------------------------------------------------------------------------------------------------------- */

/* Cuts the first part off; the rest may be empty. */
static size_t cut(const char **rest, size_t *length)
{
    static const char mark[] = "\n%%\n";
    const char *begin = *rest, *found = memmem(begin, *length, mark, strlen(mark));
    size_t part = found ? (size_t)(found - begin) + 1 : *length;
    size_t taken = found ? part + strlen(mark) - 1 : part;
    *rest += taken;
    *length -= taken;
    return part;
}

void examine(const char *bytes, size_t length)
{
    const char *source = bytes;
    size_t source_length = cut(&bytes, &length);
    output = bytes;
    output_length = cut(&bytes, &length);
    complaints = bytes;
    complaints_length = cut(&bytes, &length);
    put_file(SOURCE, source, source_length);
    if (setenv("ACC_PREPROCESSOR", "clang", 1) != 0)
        return;
    parse_unit();
}
