/* warning.h: the warnings that acc has of its own, by name.
 *
 *     sleep(1);      x.async.c:5:5: warning: 'sleep' in the async function 'f' blocks ... [-Wblocking-call]
 *
 * All are on.  The command line changes that as for the C compiler:
 *
 *     -Wno-NAME                     silences one;  -WNAME brings it back;  -w silences all
 *     -Werror=NAME                  makes one an error;  -Wno-error=NAME keeps it a warning, whatever -Werror says
 *     -Werror, -Wno-error           all; these are for clang and the C compiler too */
#ifndef ACC_WARNING_H
#define ACC_WARNING_H

#include <stdbool.h>

typedef enum warning {
    WARNING_BLOCKING_CALL,
    WARNING_BLOCK_ON_IN_ASYNC,
    WARNING_ERRNO_ACROSS_AWAIT,
    WARNING_LOCK_ACROSS_AWAIT,
    WARNING_LONE_DEFER,
    WARNING_MISSING_RETURN,
    WARNING_OVERWRITTEN_FUTURE,
    WARNING_UNAWAITED_FUTURE,
    WARNINGS
} warning;

typedef enum warning_choice { CHOICE_NONE, CHOICE_YES, CHOICE_NO } warning_choice;

/* What the command line says of them; all zero: nothing. */
typedef struct warning_settings {
    warning_choice shown[WARNINGS];  /* -WNAME, -Wno-NAME */
    warning_choice raised[WARNINGS]; /* -Werror=NAME, -Wno-error=NAME */
    bool all_raised;                 /* -Werror */
    bool all_silent;                 /* -w */
} warning_settings;

typedef enum warning_level { LEVEL_SILENT, LEVEL_WARNING, LEVEL_ERROR } warning_level;

/* Takes what follows -W on the command line, the later one counts.  Whether it is about acc's own warnings alone:
 * neither clang nor the C compiler knows such a name. */
bool warning_take_option(warning_settings *settings, const char *argument);

warning_level warning_level_of(const warning_settings *settings, warning warning);
const char *warning_name(warning warning);
const char *warning_summary(warning warning);    /* for --help */

#endif
