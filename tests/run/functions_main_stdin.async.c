// reference: plain
/* Plain C library calls between awaits: standard input is read as in any program. */
#include <acc.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static async int count_words(const char *line)
{
    int words = 0, inside = 0;
    for (; *line; line++) {
        int space = isspace((unsigned char)*line);
        if (!space && !inside)
            words++;
        inside = !space;
        if (space)
            await acc_yield();
    }
    return words;
}

async int main(void)
{
    char line[100];
    int lines = 0, words = 0;
    while (fgets(line, sizeof line, stdin)) {
        lines++;
        words += await count_words(line);
        line[strcspn(line, "\n")] = '\0';
        printf("[%s]\n", line);
    }
    printf("%d %d\n", lines, words);
    return ferror(stdin);
}
