/* A reader and writer of JSON: unions, recursion, strings that grow, errors with their place. */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct value {
    enum { NOTHING, BOOLEAN, NUMBER, TEXT, LIST, OBJECT } kind;
    union {
        bool boolean;
        double number;
        char *text;
        struct {
            struct value *items;
            char **names;
            int count;
        };
    };
};

struct builder {
    char *text;
    size_t length, size;
};

static void append(struct builder *b, const char *text, size_t length)
{
    while (b->length + length + 1 > b->size)
        b->text = realloc(b->text, b->size = b->size ? b->size * 2 : 16);
    memcpy(b->text + b->length, text, length);
    b->length += length;
    b->text[b->length] = '\0';
}

/* Variadic, so it stays plain, and append with it. */
static void append_format(struct builder *b, const char *format, ...)
{
    char text[64];
    va_list list;

    va_start(list, format);
    int length = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    append(b, text, length);
}

static const char *skip(const char *at)
{
    while (isspace((unsigned char)*at))
        at++;
    return at;
}

static const char *parse(const char *at, struct value *value);

static const char *parse_text(const char *at, char **text)
{
    struct builder b = { NULL, 0, 0 };

    append(&b, "", 0);
    for (at++; *at != '"'; at++) {
        char c = *at;
        if (!c) {
            free(b.text);
            *text = NULL;
            return NULL;
        }
        if (c == '\\')
            switch (c = *++at) {
            case 'n': c = '\n'; break;
            case 't': c = '\t'; break;
            }
        append(&b, &c, 1);
    }
    *text = b.text;
    return at + 1;
}

static const char *parse_many(const char *at, struct value *value)
{
    char close = *at == '[' ? ']' : '}';

    value->kind = close == ']' ? LIST : OBJECT;
    value->items = NULL;
    value->names = NULL;
    value->count = 0;
    at = skip(at + 1);
    if (*at == close)
        return at + 1;
    for (;;) {
        value->items = realloc(value->items, (value->count + 1) * sizeof *value->items);
        value->names = realloc(value->names, (value->count + 1) * sizeof *value->names);
        struct value *item = &value->items[value->count];
        char **name = &value->names[value->count++];
        item->kind = NOTHING;
        *name = NULL;
        if (close == '}') {
            if (*at != '"' || !(at = parse_text(at, name)) || *(at = skip(at)) != ':')
                return NULL;
            at++;
        }
        if (!(at = parse(at, item)))
            return NULL;
        at = skip(at);
        if (*at == close)
            return at + 1;
        if (*at != ',')
            return NULL;
        at = skip(at + 1);
    }
}

static const char *parse(const char *at, struct value *value)
{
    char *end;

    at = skip(at);
    switch (*at) {
    case '[': case '{':
        return parse_many(at, value);
    case '"':
        if (!(at = parse_text(at, &value->text)))
            return NULL;
        value->kind = TEXT;
        return at;
    case 't': case 'f':
        value->boolean = *at == 't';
        if (strncmp(at, value->boolean ? "true" : "false", value->boolean ? 4 : 5) != 0)
            return NULL;
        value->kind = BOOLEAN;
        return at + (value->boolean ? 4 : 5);
    case 'n':
        return strncmp(at, "null", 4) == 0 ? at + 4 : NULL;
    default:
        value->number = strtod(at, &end);
        value->kind = NUMBER;
        return end == at ? NULL : end;
    }
}

static void write_text(struct builder *b, const char *text)
{
    append(b, "\"", 1);
    for (; *text; text++)
        if (*text == '"' || *text == '\\')
            append_format(b, "\\%c", *text);
        else if ((unsigned char)*text < ' ')
            append_format(b, "\\u%04x", *text);
        else
            append(b, text, 1);
    append(b, "\"", 1);
}

static void write(struct builder *b, const struct value *value, int indent)
{
    switch (value->kind) {
    case NOTHING: append(b, "null", 4); break;
    case BOOLEAN: append_format(b, "%s", value->boolean ? "true" : "false"); break;
    case NUMBER: append_format(b, "%g", value->number); break;
    case TEXT: write_text(b, value->text); break;
    case LIST:
    case OBJECT:
        append(b, value->kind == LIST ? "[" : "{", 1);
        for (int i = 0; i < value->count; i++) {
            append_format(b, "%s\n%*s", i ? "," : "", indent + 2, "");
            if (value->names[i]) {
                write_text(b, value->names[i]);
                append(b, ": ", 2);
            }
            write(b, &value->items[i], indent + 2);
        }
        if (value->count)
            append_format(b, "\n%*s", indent, "");
        append(b, value->kind == LIST ? "]" : "}", 1);
    }
}

static void release(struct value *value)
{
    if (value->kind == TEXT)
        free(value->text);
    if (value->kind < LIST)
        return;
    for (int i = 0; i < value->count; i++) {
        release(&value->items[i]);
        free(value->names[i]);
    }
    free(value->items);
    free(value->names);
}

static double total(const struct value *value)
{
    double sum = value->kind == NUMBER ? value->number : 0;

    if (value->kind >= LIST)
        for (int i = 0; i < value->count; i++)
            sum += total(&value->items[i]);
    return sum;
}

static void show(const char *source)
{
    struct value value = { NOTHING, { 0 } };
    struct builder b = { NULL, 0, 0 };
    const char *end = parse(source, &value);

    if (!end || *skip(end))
        printf("error in %s\n", source);
    else {
        write(&b, &value, 0);
        printf("%s\n%g\n", b.text, total(&value));
    }
    free(b.text);
    release(&value);
}

int main(void)
{
    show("{\"name\": \"a \\\"quoted\\\" text\", \"list\": [1, 2.5, -3e2, [], {}], \"deep\": {\"a\": {\"b\": [true, false, null]}}}");
    show("[\"tab\\tline\\n\", [[[[4]]]]]");
    show("[1, 2");
    show("{\"a\" 1}");
    show("\"never closed");
    show("[tru]");
    show("  7  ");
    show("7 8");
    return 0;
}
