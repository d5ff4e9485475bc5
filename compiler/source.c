/* source.c: a path to the text, lines and tokens of the file under translation; what cannot be C is refused here. */
#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "diagnostic.h"
#include "never.h"

/* Offsets are 32 bits wide, in the preprocessed text and the shadow too, which are larger. */
enum { LONGEST_SOURCE = 1 << 28, READ_STEP = 1 << 16 };

static place whole_file(const char *path)
{
    return (place){.file = path};
}

/* The bytes of an open file, 0 appended; NULL with errno set.  Pipes have no size: read until the end. */
static char *read_all(int descriptor, size_t expected, uint32_t *length)
{
    size_t room = expected + 1, used = 0;
    char *text = arena_alloc(room + 1);
    for (;;) {
        ssize_t count = read(descriptor, text + used, room - used);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return NULL;
        if (count == 0)
            break;
        used += (size_t)count;
        if (used > LONGEST_SOURCE) {
            errno = EFBIG;
            return NULL;
        }
        if (used == room) {
            room += room / 2 + READ_STEP;
            text = arena_realloc(text, room + 1);
        }
    }
    text[used] = '\0';
    *length = (uint32_t)used;
    return text;
}

static char *read_file(const char *path, uint32_t *length, bool *regular)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return NULL;

    struct stat status;
    char *text = NULL;
    if (fstat(descriptor, &status) == 0) {
        *regular = S_ISREG(status.st_mode);
        if (S_ISDIR(status.st_mode))
            errno = EISDIR;
        else if (status.st_size > LONGEST_SOURCE)
            errno = EFBIG;
        else
            text = read_all(descriptor, *regular ? (size_t)status.st_size : READ_STEP, length);
    }
    int saved = errno;
    close(descriptor);
    errno = saved;
    return text;
}

bool source_read(source *source, const char *path)
{
    *source = (struct source){.path = path};
    char *text = read_file(path, &source->length, &source->regular);
    if (!text) {
        const char *reason = errno == EISDIR ? "is a directory, not a file" : strerror(errno);
        if (errno == ENOENT)
            reason = "no such file";
        diagnose(SEVERITY_ERROR, whole_file(path), "%s", reason);
        return false;
    }
    if (source->length == 0) {
        diagnose(SEVERITY_ERROR, whole_file(path), "the file is empty");
        return false;
    }
    const char *zero = memchr(text, 0, source->length);
    if (zero) {
        diagnose(SEVERITY_ERROR, whole_file(path), "the file is binary, not C: byte %zu is 0", (size_t)(zero - text));
        return false;
    }
    source->text = text;
    return true;
}

void source_lex(source *source)
{
    source->lines = source_line_starts(source->text, source->length);
    uint32_t mark = source->length >= 3 && memcmp(source->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;    /* UTF-8's */
    source->tokens = lex_text(source->text + mark, source->length - mark);
    for (size_t i = 0; mark && i < arrlenu(source->tokens); i++)
        source->tokens[i].offset += mark;
}

const char *source_file_text(const char *path, uint32_t *length)
{
    bool regular;
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return NULL;
    return read_file(path, length, &regular);
}

uint32_t *source_line_starts(const char *text, uint32_t length)
{
    uint32_t *lines = NULL;
    arrsetcap(lines, length / 24 + 8);
    arrput(lines, 0);
    for (const char *at = text, *end = text + length; (at = memchr(at, '\n', (size_t)(end - at)));) {
        at++;
        arrput(lines, (uint32_t)(at - text));
    }
    return lines;
}

uint32_t source_line_at(const source *source, uint32_t offset)
{
    uint32_t low = 0, high = (uint32_t)arrlenu(source->lines);
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}

uint32_t source_after_splices(const char *text, uint32_t at)
{
    while (text[at] == '\\') {
        uint32_t next = at + 1 + (uint32_t)strspn(text + at + 1, " \t\v\f\r");
        if (text[next] != '\n')
            break;
        at = next + 1;
    }
    return at;
}

/* The slash that closes a comment; `at` is behind its opening. */
static uint32_t comment_end(const char *text, uint32_t at)
{
    for (;; at++) {
        if (never(text[at] == '\0'))    /* what is not closed is a token, behind which nothing stands */
            return at - 1;
        uint32_t next = source_after_splices(text, at + 1);
        if (text[at] == '*' && text[next] == '/')
            return next;
    }
}

uint32_t source_line_end(const source *source, uint32_t offset)
{
    const char *text = source->text;
    bool line_comment = false;
    uint32_t at = source_after_splices(text, offset);

    for (; text[at] != '\0'; at = source_after_splices(text, at + 1)) {
        if (text[at] == '\n')
            return at + 1;
        if (text[at] != '/' || line_comment)
            continue;
        uint32_t next = source_after_splices(text, at + 1);
        line_comment = text[next] == '/';
        if (text[next] == '*')
            at = comment_end(text, next + 1);
    }
    return at;
}

bool source_token_is(const source *source, const raw_token *token, const char *text)
{
    uint32_t at = token->offset, end = at + token->length;
    for (; at < end && source->text[at] == *text; text++)
        at = source_after_splices(source->text, at + 1);
    return at >= end && *text == '\0';
}
