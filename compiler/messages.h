/* messages.h: what the preprocessor complained of. */
#ifndef ACC_MESSAGES_H
#define ACC_MESSAGES_H

#include "unit.h"

/* Makes diagnostics of clang's messages, each at its place. */
void messages_report(const unit *unit, const char *messages, bool warnings);

/* Where an #include that finds nothing kept clang from reporting more; false when there was none such. */
bool messages_missing_include(const char *messages, const char **file, uint32_t *line);

#endif
