/* warning.c: the names of acc's own warnings, and the options -W... that are about them (warning.h). */
#include "warning.h"

#include <string.h>

typedef struct named_warning {
    const char *name, *summary;
} named_warning;

static const named_warning warnings[WARNINGS] = {
    [WARNING_BLOCKING_CALL] = {"blocking-call", "a call in an async body that stops every task"},
    [WARNING_BLOCK_ON_IN_ASYNC] = {"block-on-in-async", "acc_block_on in an async body"},
    [WARNING_ERRNO_ACROSS_AWAIT] = {"errno-across-await", "errno read after an await"},
    [WARNING_LOCK_ACROSS_AWAIT] = {"lock-across-await", "a lock of threads held at an await"},
    [WARNING_LONE_DEFER] = {"lone-defer", "a defer as the whole body of an if or a loop"},
    [WARNING_MISSING_RETURN] = {"missing-return", "an async block that gives a value on some paths only"},
    [WARNING_OVERWRITTEN_FUTURE] = {"overwritten-future", "an acc_future overwritten that may hold one"},
    [WARNING_UNAWAITED_FUTURE] = {"unawaited-future", "a future variable that nobody awaits"},
};

const char *warning_name(warning warning)
{
    return warnings[warning].name;
}

const char *warning_summary(warning warning)
{
    return warnings[warning].summary;
}

static bool takes_prefix(const char **text, const char *prefix)
{
    size_t length = strlen(prefix);
    if (strncmp(*text, prefix, length) != 0)
        return false;
    *text += length;
    return true;
}

bool warning_take_option(warning_settings *settings, const char *argument)
{
    bool no = takes_prefix(&argument, "no-");
    if (strcmp(argument, "error") == 0) {
        settings->all_raised = !no;
        return false;
    }
    bool raises = takes_prefix(&argument, "error=");
    for (unsigned i = 0; i < WARNINGS; i++) {
        if (strcmp(argument, warnings[i].name) != 0)
            continue;
        if (raises)
            settings->raised[i] = no ? CHOICE_NO : CHOICE_YES;
        if (!raises || !no)
            settings->shown[i] = no ? CHOICE_NO : CHOICE_YES;
        return true;
    }
    return false;
}

warning_level warning_level_of(const warning_settings *settings, warning warning)
{
    if (settings->all_silent || settings->shown[warning] == CHOICE_NO)
        return LEVEL_SILENT;
    if (settings->raised[warning] == CHOICE_YES || (settings->all_raised && settings->raised[warning] != CHOICE_NO))
        return LEVEL_ERROR;
    return LEVEL_WARNING;
}
