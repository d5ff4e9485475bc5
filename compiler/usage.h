/* usage.h: what acc says of its own command line. */
#ifndef ACC_USAGE_H
#define ACC_USAGE_H

#include <stdbool.h>

/* "acc: error: ..." and where help is; always false, for the caller to return. */
bool usage_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same for an option that there is not, with the one that was probably meant. */
bool usage_unknown_option(const char *word);

void usage_print(void);                           /* --help, to stdout */

int usage_command(const char *word);              /* enum command, or -1 */
const char *usage_command_name(int command);

/* Whether the word, which is given as a file, is no file but nearly a command; if so, that was said on stderr. */
bool usage_is_like_a_command(const char *word);

/* The names of the long options, ended by NULL: command_line.c has them. */
const char *const *usage_option_names(void);

#endif
