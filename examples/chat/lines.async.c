/* lines.async.c: a stream of lines.
 *
 * A stream is an async function that yields: it gives a value, and goes on from there when it is asked for the next
 * one.  What it remembers meanwhile are just its variables: here the buffer, and how far it is used.
 *
 *     buffer   h e l l o \n w o r
 *                           ^begin  ^end
 *
 * In C it would be a struct, and a function with a state that finds its way back into the loops: acc writes those. */
#include "lines.h"

#include <errno.h>
#include <string.h>

/* Ends the line where its newline stands, or stood. */
static char *ended(char *line, char *newline)
{
    if (newline > line && newline[-1] == '\r')
        newline--;
    *newline = '\0';
    return line;
}

async yield char *lines_of(int fd)
{
    char buffer[LINE_SIZE];
    size_t begin = 0, end = 0;

    for (;;) {
        char *newline;
        while ((newline = memchr(buffer + begin, '\n', end - begin))) {
            char *line = buffer + begin;
            begin = (size_t)(newline + 1 - buffer);
            yield ended(line, newline);
        }

        /* What is left is the beginning of a line: to the front with it, so that the rest has room. */
        end -= begin;
        memmove(buffer, buffer + begin, end);
        begin = 0;
        if (end == sizeof buffer)
            return -EMSGSIZE;
        ssize_t n = try await acc_read(fd, buffer + end, sizeof buffer - end);
        if (n == 0)
            break;
        end += (size_t)n;
    }
    if (end > 0)
        yield ended(buffer, buffer + end);
}
