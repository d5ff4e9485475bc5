/* lines.c: a text to the places of its directives.
 *
 *     int a = '#';              passed over, as are comments
 *       # if defined X \        one directive: hash at #, word "if", end after Y; `at` is then behind this line
 *             && Y
 *
 * Most text of a header stands in groups that an #if leaves out: those are passed over here and never become tokens. */
#include "lines.h"

#include <string.h>

/* Bytes at which a line's text needs a look. */
static const bool is_special[256] = {['\0'] = true, ['\n'] = true, ['/'] = true,
                                     ['"'] = true,  ['\''] = true, ['\\'] = true};

/* `at` is a backslash: returns what follows the line splice, or the byte behind it where it is none. */
static uint32_t after_backslash(lines *lines, uint32_t at)
{
    const char *text = lines->text;
    uint32_t next = at + 1;
    if (text[next] == '\n') {
        lines->unsure |= at > 0 && text[at - 1] == '.';    /* a number may go on */
        lines->line++;
        return next + 1;
    }
    while (text[next] == ' ' || text[next] == '\t' || text[next] == '\v' || text[next] == '\f')
        next++;
    if (next > at + 1 && text[next] == '\n')
        lines->unsure = true;    /* a splice with white space in it */
    return at + 1;
}

/* Whether a backslash begins a line splice with what closes a comment behind it, or with another splice. */
static bool may_close_comment(const char *backslash)
{
    const char *next = backslash + 1 + strspn(backslash + 1, " \t\v\f");
    return next[0] == '\n' && (next[1] == '/' || next[1] == '\\');
}

/* `at` is behind the opening of a comment. */
static uint32_t after_comment(lines *lines, uint32_t at)
{
    static const bool is_notable[256] = {['\0'] = true, ['\n'] = true, ['*'] = true, ['/'] = true};
    const char *text = lines->text;
    for (;; at++) {
        while (!is_notable[(unsigned char)text[at]])
            at++;
        if (text[at] == '*' && text[at + 1] == '/')
            return at + 2;
        lines->may_warn |= text[at] == '/' && text[at + 1] == '*';
        if (text[at] == '\n')
            lines->line++;
        else if (text[at] == '*' && text[at + 1] == '\\' && may_close_comment(text + at + 1))
            lines->unsure = true;
        else if (text[at] == '\0') {
            lines->unsure = true;    /* it is not closed */
            return at;
        }
    }
}

/* `at` is behind the opening of a string or character constant. */
static uint32_t after_quoted(lines *lines, uint32_t at, char quote)
{
    const char *text = lines->text;
    while (text[at] != quote && text[at] != '\n' && text[at] != '\0') {
        if (text[at] != '\\') {
            at++;
            continue;
        }
        uint32_t next = after_backslash(lines, at);
        if (next == at + 1 && text[next] == '\\' && text[next + 1] == '\n')
            lines->unsure = true;    /* an escape with a splice in it */
        else if (next == at + 1 && text[next] != '\0')
            next++;
        at = next;
    }
    return text[at] == quote ? at + 1 : at;
}

/* The newline, or the end of the text, that ends the line which `at` is in. */
static uint32_t line_end(lines *lines, uint32_t at)
{
    const char *text = lines->text;
    for (;;) {
        while (!is_special[(unsigned char)text[at]])
            at++;
        switch (text[at]) {
        case '\\':
            at = after_backslash(lines, at);
            break;
        case '"': case '\'':
            at = after_quoted(lines, at + 1, text[at]);
            break;
        case '/':
            if (text[at + 1] == '*') {
                at = after_comment(lines, at + 2);
            } else if (text[at + 1] == '/') {
                uint32_t line = lines->line;
                for (at += 2; text[at] != '\n' && text[at] != '\0';)
                    at = text[at] == '\\' ? after_backslash(lines, at) : at + 1;
                lines->may_warn |= lines->line != line;
            } else {
                lines->unsure |= text[at + 1] == '\\';
                at++;
            }
            break;
        default:
            return at;
        }
    }
}

/* Behind white space and comments, on the same line but for what they hold. */
static uint32_t after_blanks(lines *lines, uint32_t at)
{
    const char *text = lines->text;
    for (;;) {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\v' || text[at] == '\f')
            at++;
        else if (text[at] == '/' && text[at + 1] == '*')
            at = after_comment(lines, at + 2);
        else if (text[at] == '\\' && text[at + 1] == '\n')
            at = after_backslash(lines, at);
        else
            return at;
    }
}

static uint32_t hash_length(const char *text)
{
    return text[0] == '#' ? 1 : text[0] == '%' && text[1] == ':' ? 2 : 0;
}

static bool is_name_byte(char byte)
{
    return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '$' ||
           (unsigned char)byte >= 0x80;
}

bool lines_next_directive(lines *lines, directive_line *directive)
{
    const char *text = lines->text;
    for (;;) {
        uint32_t at = after_blanks(lines, lines->at), length = hash_length(text + at);
        if (length) {
            *directive = (directive_line){.hash = at, .line = lines->line};
            directive->word = after_blanks(lines, at + length);
            directive->word_line = lines->line;
            while (is_name_byte(text[directive->word + directive->word_length]))
                directive->word_length++;
            lines->unsure |= text[directive->word + directive->word_length] == '\\' && text[directive->word] != '\\';
            at = directive->end = line_end(lines, directive->word);
        } else {
            at = line_end(lines, at);
        }
        lines->at = at;
        if (text[at] == '\n') {
            lines->at++;
            lines->line++;
        } else if (!length) {
            return false;
        }
        if (length)
            return true;
    }
}

bool directive_is(const lines *lines, const directive_line *directive, const char *word)
{
    return strlen(word) == directive->word_length &&
           memcmp(lines->text + directive->word, word, directive->word_length) == 0;
}
