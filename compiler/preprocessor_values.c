/* preprocessor_values.c: builtin macros to their values.
 *
 *     __LINE__   12        __has_include(<stdio.h>)   1        __has_attribute(cold)   1
 */
#include "preprocessor_detail.h"

#include <string.h>
#include <time.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

static bool is_name(const macro *macro, const char *name)
{
    return strcmp(macro->name, name) == 0;
}

static bool set(macro_token *value, int kind, const char *text)
{
    value->kind = kind;
    value->text = text;
    value->length = (uint32_t)strlen(text);
    return true;
}

static bool set_string(macro_token *value, const char *text)
{
    if (strpbrk(text, "\"\\\n"))
        return false;
    return set(value, STRING, arena_printf("\"%s\"", text));
}

static bool set_time(macro_token *value, const char *format)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    time_t now = time(NULL);
    struct tm local, *known = localtime_r(&now, &local);
    if (never(!known))      /* the year is no int */
        return false;
    if (*format == 'D')
        return set_string(value, arena_printf("%s %2d %4d", months[local.tm_mon], local.tm_mday, local.tm_year + 1900));
    return set_string(value, arena_printf("%02d:%02d:%02d", local.tm_hour, local.tm_min, local.tm_sec));
}

static bool plain_value(preprocessing *run, const macro *macro, uint32_t line, macro_token *value)
{
    const char *path = run->file->file->name, *slash = strrchr(path, '/');
    if (is_name(macro, "__LINE__"))
        return set(value, NUMBER, arena_printf("%u", line));
    if (is_name(macro, "__FILE__"))
        return set_string(value, path);
    if (is_name(macro, "__FILE_NAME__"))
        return set_string(value, slash ? slash + 1 : path);
    if (is_name(macro, "__BASE_FILE__"))
        return set_string(value, run->unit->path);
    if (is_name(macro, "__COUNTER__"))
        return set(value, NUMBER, arena_printf("%u", run->counter++));
    if (is_name(macro, "__INCLUDE_LEVEL__"))
        return set(value, NUMBER, arena_printf("%u", run->depth));
    if (is_name(macro, "__DATE__") || is_name(macro, "__TIME__"))
        return set_time(value, macro->name + 2);
    if (is_name(macro, "__FLT_EVAL_METHOD__")) {
        const char *answer = clang_answer(run->answers, macro->name);
        if (answer)
            return set(value, NUMBER, answer);
    }
    return false;
}

/* `"name"` or `<name>`, as it is written. */
static const char *header_name(const macro_token *operand, bool *angled)
{
    size_t count = arrlenu(operand);
    for (size_t i = 0; i < count; i++)
        if (operand[i].source == NOWHERE)
            return NULL;
    if (count == 1 && operand->kind == STRING && operand->text[0] == '"' && operand->length > 2) {
        *angled = false;
        return arena_strndup(operand->text + 1, operand->length - 2);
    }
    if (count < 3 || operand[0].kind != '<' || operand[count - 1].kind != '>')
        return NULL;
    *angled = true;
    const char *begin = operand[0].text + 1, *end = operand[count - 1].text;
    return memchr(begin, '>', (size_t)(end - begin)) ? NULL : arena_strndup(begin, (size_t)(end - begin));
}

static bool has_include(preprocessing *run, bool next, const macro_token *operand, macro_token *value)
{
    bool angled;
    found_header found;
    const char *name = header_name(operand, &angled);
    if (!run->in_condition || !name || strpbrk(name, "\\\n") || !preprocessor_find(run, name, angled, next, &found))
        return false;
    return set(value, NUMBER, found.file ? "1" : "0");
}

bool preprocessor_value(void *context, const macro *macro, uint32_t line, const macro_token *operand, macro_token *value)
{
    preprocessing *run = context;
    if (macro->builtin == MACRO_VALUE)
        return plain_value(run, macro, line, value);
    if (is_name(macro, "__has_include") || is_name(macro, "__has_include_next"))
        return has_include(run, is_name(macro, "__has_include_next"), operand, value);
    if (is_name(macro, "__building_module"))
        return set(value, NUMBER, "0");
    if (is_name(macro, "__has_embed"))
        return false;

    const char *question = arena_printf("%s(", macro->name);
    for (size_t i = 0; i < arrlenu(operand); i++) {
        if (macro_can_name(operand[i].kind) && macro_find(run->macros, operand[i].text, operand[i].length, NOW))
            return false;    /* some questions replace it first */
        bool spaced = i && (operand[i].space_before || operand[i].line_before);
        question = arena_printf("%s%s%.*s", question, spaced ? " " : "", (int)operand[i].length, operand[i].text);
    }
    const char *answer = clang_answer(run->answers, arena_printf("%s)", question));
    if (!answer)
        return false;
    return set(value, NUMBER, answer);
}
