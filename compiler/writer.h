/* writer.h: the text of the C file as it grows, and the source line that the compiler believes it is on. */
#ifndef ACC_WRITER_H
#define ACC_WRITER_H

#include "options.h"
#include "unit.h"

typedef struct writer {
    const unit *unit;
    const options *options;
    char *bytes;              /* stb_ds array */
    size_t line_start;        /* where the line begins that is being written */
    unsigned physical;        /* lines written so far */
    unsigned line;            /* presumed line of what is written next */
    const char *file;         /* presumed file of it; NULL: unknown */
    bool must_break;          /* the next write_more begins a line: what it writes must not seem to belong to an `if` before */
} writer;

void write_text(writer *writer, const char *text);
void write_format(writer *writer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A new line, with `indent` in front. */
void write_line(writer *writer, const char *indent);

/* What goes on here belongs to the statement of the source that is being written, and so to its line, where a debugger
 * stops: it gets a new line only without #line directives. */
void write_more(writer *writer, const char *indent);
void write_label(writer *writer, const char *name);
/* The white space at the beginning of the line that is being written. */
const char *line_indent(const writer *writer);
bool at_line_start(const writer *writer);
bool can_continue(const writer *writer);     /* the line; not behind a `//` comment */

/* Whether what is written next stands on the line of this offset of the main source. */
bool is_on_line(const writer *writer, uint32_t source_offset);

/* Makes what is written next stand on the line of this offset of the main source, by a #line directive where it would
 * not by itself.  Only at the start of a line. */
void sync_line(writer *writer, uint32_t source_offset);
void sync_token(writer *writer, uint32_t token);

/* What is written next is no line of the source: it gets its own place in the output. */
void sync_generated(writer *writer);

/* A file name as it stands in a string of the output: --file-prefix-map applied, quoted. */
const char *written_file(const options *options, const char *file);

#endif
