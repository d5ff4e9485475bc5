#include "lines.h"

#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

static async int copy(struct line *line, const char *from, size_t length)
{
    await acc_yield();
    if (length >= sizeof line->text)
        return -E2BIG;
    memcpy(line->text, from, length);
    line->text[length] = '\0';
    line->length = (int)length;
    return 0;
}

async yield struct line lines(const char *text, char separator)
{
    defer printf("~lines ");
    while (*text) {
        const char *end = strchr(text, separator);
        if (!end)
            end = text + strlen(text);
        struct line line;
        try await copy(&line, text, (size_t)(end - text));
        yield line;
        text = end + (*end != '\0');
    }
}

async yield int countdown(int from)
{
    if (from == 0)
        return;
    for (int i = 0; i < 4; i++)
        await acc_yield();
    yield from;
    async yield int rest = countdown(from - 1);
    int n;
    while (await acc_next(rest, &n) > 0)
        yield n;
}
