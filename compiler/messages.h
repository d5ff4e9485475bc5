/* messages.h: what the preprocessor complained of. */
#ifndef ACC_MESSAGES_H
#define ACC_MESSAGES_H

#include "unit.h"

/* Makes diagnostics of clang's messages, each at its place. */
void messages_report(const unit *unit, const char *messages, bool warnings);

/* The physical line of the main source whose #include stopped the preprocessor from reporting more, or 0. */
uint32_t messages_missing_include(const char *path, const char *messages);

#endif
