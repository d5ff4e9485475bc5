/* clang_facts.h: what clang said of itself when acc was built: its macros, its directories, its answers.
 *
 * They hold as long as libclang is the one of that build, and for the options that are asked for here; for any other,
 * clang does the preprocessing. */
#ifndef ACC_CLANG_FACTS_H
#define ACC_CLANG_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "options.h"

/* Whether they hold for this run: its libclang, its options, its environment. */
bool clang_facts_hold(const options *options);

/* How many words an option takes (-D X: 2), among those for which they hold. */
size_t clang_facts_words(const char *option);

/* What clang defines with these options ("__STDC__ 1"), as a stb_ds array. */
const char **clang_facts_macros(const options *options);

/* The i-th of the directories in which clang looks for <...>; NULL behind the last. */
const char *clang_facts_directory(size_t i);

/* The i-th of the builtin macros with an operand, like __has_include, that clang has; NULL behind the last. */
const char *clang_facts_question(size_t i);

/* The value of `question` ("__has_attribute(packed)"), which is a number; false: it was not asked then. */
bool clang_facts_answer(const options *options, const char *question, const char **answer);

#endif
