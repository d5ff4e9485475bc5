/* directives.h: the main source's directives, and which of its tokens they leave in. */
#ifndef ACC_DIRECTIVES_H
#define ACC_DIRECTIVES_H

#include "expand.h"
#include "preprocessed.h"
#include "source.h"

/* From a #line in the main source on (C11 6.10.4). */
typedef struct line_change {
    uint32_t offset;           /* of the line after it */
    uint32_t line;             /* that line's physical number */
    uint32_t presumed_line;
    const char *file;
} line_change;

typedef struct directives {
    raw_token *active;         /* stb_ds array: the tokens that are neither in directives nor left out by #if; ends
                                  with the end's */
    byte_range *removed;       /* stb_ds array: #if lines and the groups that they leave out */
    line_change *line_changes; /* stb_ds array */
    byte_range *includes;      /* stb_ds array: each #include that is not left out, from its # to its last token */
    byte_range *bad_lines;     /* stb_ds array: what stands in a #line that is no line and name */
} directives;

void directives_read(directives *result, const source *source, const preprocessed *preprocessed, expander *expander);

/* Takes [begin, end) out, which follows what was taken out before. */
void directives_remove(directives *directives, uint32_t begin, uint32_t end);

/* The beginning of the line of a directive's #, if only white space stands before it there; else the #. */
uint32_t directives_line_begin(const source *source, uint32_t hash);

/* The presumed line and file of an offset. */
uint32_t directives_presumed(const directives *directives, const source *source, uint32_t offset, const char **file);

/* Whether there may be a #line or `# 12 "file"`; needs the text alone. */
bool directives_may_change_lines(const source *source);

/* The text with these lines made blank, so that physical lines come out of the preprocessor; NULL where there is none. */
const char *directives_without_lines(const source *source);

#endif
