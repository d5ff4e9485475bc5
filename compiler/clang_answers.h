/* clang_answers.h: what __has_attribute(x) and the like say. */
#ifndef ACC_CLANG_ANSWERS_H
#define ACC_CLANG_ANSWERS_H

#include <stdbool.h>

#include "options.h"

typedef struct clang_answers clang_answers;

/* For options of the kinds that clang_facts_hold() admits. */
clang_answers *clang_answers_new(const options *options);

/* The number that the question ("__has_attribute(packed)") stands for, as clang writes it; NULL: clang gives none. */
const char *clang_answer(clang_answers *answers, const char *question);

#endif
