// reference: futures
/* Sections 7 and 8: streams of another file by their prototypes in a header: taken from, dropped in the middle, raced,
 * wrapped by a stream of this file. */
#include "lines.h"

#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async yield int lengths(const char *text)
{
    struct line line;
    async yield struct line s = lines(text, '\n');
    while (try await acc_next(s, &line) > 0)
        yield line.length;
}

async int main(void)
{
    struct line line = {"", 0};
    int r, n = 0;
    async yield struct line s = lines("one\nthree\n\nlast", '\n');
    while ((r = await acc_next(s, &line)) > 0)
        printf("%s:%d ", line.text, line.length);
    printf("%d %s\n", r, line.text);

    async yield int l = lengths("a\nbcd\nef");
    while (await acc_next(l, &n) > 0)
        printf("%d ", n);
    puts("");
    {
        async yield struct line dropped = lines("x y", ' '), never = lines("never", 0);
        printf("%d ", await acc_next(dropped, &line));
        if (line.length == 100)
            await acc_next(never, &line);
    }
    puts("");
    async yield int e = lengths("good\n0123456789012345678901234567890123456789\nlost");
    printf("%d ", await acc_next(e, &n));
    printf("%d ", await acc_next(e, &n) == -E2BIG);
    printf("%d %d\n", await acc_next(e, &n), n);

    async yield int c = countdown(3);
    int turns = 0;
    while (await acc_race(acc_next(c, &n), acc_yield()) == 1)
        turns++;
    printf("%d %d ", n, turns > 0);
    while (await acc_next(c, &n) > 0)
        printf("%d ", n);
    puts("");
    return 0;
}
