/* concatenation.h: which tokens would become others if they were written without a space between them. */
#ifndef ACC_CONCATENATION_H
#define ACC_CONCATENATION_H

#include "macro.h"

/* Whether clang's preprocessor puts a space between two tokens that come to stand side by side; `before` stands
 * before `left`. */
bool needs_space(const macro_token *before, const macro_token *left, const macro_token *right);

#endif
