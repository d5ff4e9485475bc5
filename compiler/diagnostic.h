/* diagnostic.h: what acc tells its user: `file:line:col: error: what is wrong`, the line with a caret, notes.
 *
 * Diagnostics are collected and printed together, sorted by position, when the translation ends: one run reports all.
 * A note belongs to the error or warning added before it. */
#ifndef ACC_DIAGNOSTIC_H
#define ACC_DIAGNOSTIC_H

#include <stdbool.h>
#include <stddef.h>

typedef enum severity { SEVERITY_WARNING, SEVERITY_ERROR, SEVERITY_NOTE } severity;

/* A place as the user knows it: presumed file and line (`#line` counts, C11 6.10.4), a column from 1 in bytes, and
 * the text of the physical line.  `line_text` may be NULL (no source line is shown); file may be NULL (the message
 * is about the run, not about a place). */
typedef struct place {
    const char *file;
    unsigned line, column;
    const char *line_text;   /* not 0-terminated */
    size_t line_length;
    unsigned width;          /* bytes that the caret underlines; at least 1 */
    unsigned order;          /* sorts the diagnostics of one file: the offset in the preprocessed text, say */
} place;

void diagnose(severity severity, place place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A warning with a name, or, where -Werror made one of it, an error: `[-Wname]` or `[-Werror,-Wname]` follows.  Such an
 * error stands in the way of an output, but nothing is wrong with the code for the passes: diagnostic_error_between does
 * not find it. */
void diagnose_warning(severity severity, const char *name, place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* For messages that have no place: "acc: error: ..." */
void diagnose_run(severity severity, const char *format, ...) __attribute__((format(printf, 2, 3)));

unsigned diagnostic_errors(void);          /* errors so far */

/* For one mistake that two passes see.  What is reported while it is provisional may be taken back, with its notes,
 * before a better message: at places whose order is in [begin, end) all errors, or the errors and warnings that hold
 * `part`. */
void diagnostics_are_provisional(bool provisional);
void diagnostics_take_back(unsigned begin, unsigned end, const char *part);
/* There, those that follow from another: all errors but the first and those that hold `except`; all errors that hold
 * `part`, but the first of each text. */
void diagnostics_take_back_after_first(unsigned begin, unsigned end, const char *except);
void diagnostics_take_back_repeated(unsigned begin, unsigned end, const char *part);
/* The text of the first provisional one there that holds `part`; NULL: none. */
const char *diagnostics_find(unsigned begin, unsigned end, const char *part);
/* Says it in other words in the provisional errors and warnings there. */
void diagnostics_reword(unsigned begin, unsigned end, const char *part, const char *instead);
bool diagnostic_error_between(unsigned begin, unsigned end, const char *part);    /* whether there is one, of any kind */

/* What is reported after a mark may be forgotten: the same is looked at again. */
unsigned diagnostics_mark(void);
void diagnostics_forget(unsigned mark);

void diagnostics_print(bool color);        /* sorts, prints all to stderr, forgets them */

#endif
