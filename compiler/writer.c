/* writer.c: text and #line directives (writer.h; C11 6.10.4). */
#include "writer.h"

#include <string.h>

#include "arena.h"
#include "never.h"

void write_text(writer *writer, const char *text)
{
    size_t length = strlen(text);
    if (!length)
        return;
    memcpy(arraddnptr(writer->bytes, length), text, length);
    for (const char *end = text + length; (text = memchr(text, '\n', (size_t)(end - text))) != NULL; text++) {
        writer->line++;
        writer->physical++;
        writer->line_start = (size_t)arrlen(writer->bytes) - (size_t)(end - text) + 1;
    }
}

void write_format(writer *writer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_text(writer, arena_vprintf(format, arguments));
    va_end(arguments);
}

void write_line(writer *writer, const char *indent)
{
    write_text(writer, "\n");
    write_text(writer, indent);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* What comes behind `//` on that line, or behind a directive, would be lost. */
bool can_continue(const writer *writer)
{
    const char *text = writer->bytes + writer->line_start, *end = writer->bytes + arrlen(writer->bytes);
    while (text > writer->bytes + 1 && text[-2] == '\\')        /* the line before goes on in it */
        for (text--; !never(text == writer->bytes) && text[-1] != '\n';)    /* acc's own line is before it */
            text--;
    while (text < end && is_blank(*text))
        text++;
    if (text < end && *text == '#')      /* before a declaration that is gone */
        return false;
    while (text < end && (text = memchr(text, '/', (size_t)(end - text))) != NULL && ++text < end)
        if (*text == '/')
            return false;
    return true;
}

void write_more(writer *writer, const char *indent)
{
    if (writer->options->no_line || never(!writer->file)) {
        write_line(writer, indent);
    } else if (can_continue(writer) && !writer->must_break) {
        write_text(writer, " ");
    } else {
        unsigned line = writer->line;
        write_format(writer, "\n#line %u \"%s\"\n%s", line, written_file(writer->options, writer->file), indent);
        writer->line = line;
    }
    writer->must_break = false;
}

void write_label(writer *writer, const char *name)
{
    write_more(writer, "");
    write_format(writer, "%s:", name);
}

const char *line_indent(const writer *writer)
{
    size_t start = writer->line_start, end = start;
    while (end < (size_t)arrlen(writer->bytes) && is_blank(writer->bytes[end]))
        end++;
    return arena_strndup(writer->bytes + start, end - start);
}

bool at_line_start(const writer *writer)
{
    size_t at = writer->line_start;
    while (at < (size_t)arrlen(writer->bytes) && is_blank(writer->bytes[at]))
        at++;
    return at == (size_t)arrlen(writer->bytes);
}

static const char *mapped_file(const options *options, const char *file)
{
    for (ptrdiff_t i = arrlen(options->prefix_from); i-- > 0;)
        if (strncmp(file, options->prefix_from[i], strlen(options->prefix_from[i])) == 0)
            return arena_printf("%s%s", options->prefix_to[i], file + strlen(options->prefix_from[i]));
    return file;
}

static const char *quoted(const char *file)
{
    if (!strpbrk(file, "\"\\"))
        return file;
    char *text = NULL;
    for (; *file; file++) {
        if (*file == '"' || *file == '\\')
            arrput(text, '\\');
        arrput(text, *file);
    }
    arrput(text, '\0');
    return text;
}

const char *written_file(const options *options, const char *file)
{
    return quoted(mapped_file(options, file));
}

bool is_on_line(const writer *writer, uint32_t source_offset)
{
    const char *file;
    unsigned line = unit_presumed_line(writer->unit, source_offset, &file);
    return writer->file && writer->line == line && strcmp(writer->file, file) == 0;
}

/* A backslash at the end of the line before would take the directive into it.  Between statements it joins nothing. */
static void end_line_before(writer *writer)
{
    size_t end = writer->line_start;
    if (end < 2 || writer->bytes[end - 1] != '\n')
        return;
    end -= writer->bytes[end - 2] == '\r' ? 2 : 1;
    if (end == 0 || writer->bytes[end - 1] != '\\')
        return;
    for (end--; end > 0 && is_blank(writer->bytes[end - 1]);)
        end--;
    arrsetlen(writer->bytes, end);
    arrput(writer->bytes, '\n');
    writer->line_start = end + 1;
}

void sync_line(writer *writer, uint32_t source_offset)
{
    if (writer->options->no_line || !at_line_start(writer) || is_on_line(writer, source_offset))
        return;
    const char *file;
    unsigned line = unit_presumed_line(writer->unit, source_offset, &file);
    const char *indent = line_indent(writer);
    arrsetlen(writer->bytes, writer->line_start);
    end_line_before(writer);
    write_format(writer, "#line %u \"%s\"\n", line, written_file(writer->options, file));
    writer->line = line;
    writer->file = file;
    write_text(writer, indent);
}

/* "out/x.c", or what "x.async.c" would become. */
static const char *output_name(const writer *writer)
{
    const char *path = writer->options->output ? writer->options->output : writer->unit->path;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strstr(name, ".async.c");
    return dot ? arena_printf("%s.c", arena_strndup(name, (size_t)(dot - name))) : name;
}

void sync_generated(writer *writer)
{
    if (writer->options->no_line)
        return;
    if (arrlast(writer->bytes) != '\n')
        write_text(writer, "\n");
    end_line_before(writer);
    write_format(writer, "#line %u \"%s\"\n", writer->physical + 2, quoted(output_name(writer)));
    writer->file = NULL;
}

void sync_token(writer *writer, uint32_t token)
{
    const struct token *at = &writer->unit->tokens[token];
    uint32_t offset = at->use >= 0 ? writer->unit->uses[at->use].source_begin : at->source;
    if (offset != NOWHERE)
        sync_line(writer, offset);
}
