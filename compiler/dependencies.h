/* dependencies.h: the make rule that says what an output depends on (-MD and its kin). */
#ifndef ACC_DEPENDENCIES_H
#define ACC_DEPENDENCIES_H

#include <stdbool.h>

typedef struct dependency_options {
    bool wanted;           /* -MD, --depfile */
    bool phony;            /* -MP: an empty rule for each header, so that one that is deleted is no error */
    const char *file;      /* -MF, --depfile: where the rule goes, or NULL: beside the output, with the suffix .d */
    const char **targets;  /* stb_ds array: -MT as given, -MQ escaped; empty: the output */
} dependency_options;

/* The word with what is special to make (and to ninja, which reads the same files) escaped. */
const char *dependency_escape(const char *word);

/* OUT.d for OUT.c, as the C compiler names it. */
const char *dependency_file(const dependency_options *options, const char *output);

/* `target ...: file ...`, and with -MP one empty rule for each file but the first.  `output` is the target where none
 * was given.  `files` is a stb_ds array. */
const char *dependency_rule(const dependency_options *options, const char *output, const char **files);

#endif
