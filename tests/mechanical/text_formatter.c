/* A text formatter: fills and justifies paragraphs, centres headings, indents lists, numbers pages' lines. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { WIDTH = 44, WORDS = 32 };

struct line {
    char words[WORDS][32];
    int count, length;
};

static int line_number;

static void emit(const char *text)
{
    printf("%3d |%s\n", ++line_number, text);
}

static void justify(const struct line *line, int indent, int last)
{
    char text[WIDTH * 2 + 1];
    int at = 0, gaps = line->count - 1, spare = WIDTH - indent - line->length;

    memset(text, ' ', sizeof text);
    at += indent;
    for (int i = 0; i < line->count; i++) {
        int length = strlen(line->words[i]);
        memcpy(text + at, line->words[i], length);
        at += length;
        if (i < gaps) {
            int extra = last ? 0 : spare / gaps + (line_number % 2 ? i < spare % gaps : gaps - 1 - i < spare % gaps);
            at += 1 + (last ? 0 : extra);
        }
    }
    text[at] = '\0';
    emit(text);
}

static const char *next_word(const char *text, char *word, int size)
{
    int length = 0;

    while (isspace((unsigned char)*text))
        text++;
    while (*text && !isspace((unsigned char)*text) && length < size - 1)
        word[length++] = *text++;
    word[length] = '\0';
    return length ? text : NULL;
}

static void fill(const char *text, int indent)
{
    struct line line = { .count = 0 };
    char word[32];

    while ((text = next_word(text, word, sizeof word)) != NULL) {
        int length = strlen(word);
        if (line.count && indent + line.length + 1 + length > WIDTH) {
            justify(&line, indent, 0);
            line.count = line.length = 0;
        }
        line.length += length + (line.count > 0);
        strcpy(line.words[line.count++], word);
    }
    if (line.count)
        justify(&line, indent, 1);
}

static void centre(const char *text)
{
    char line[WIDTH + 1];
    int length = strlen(text), left = (WIDTH - length) / 2;

    memset(line, ' ', left);
    for (int i = 0; i <= length; i++)
        line[left + i] = toupper((unsigned char)text[i]);
    emit(line);
}

static void rule(char c, int length)
{
    char line[WIDTH + 1];

    memset(line, c, length);
    line[length] = '\0';
    emit(line);
}

static void format(const char *const *paragraphs)
{
    for (; *paragraphs; paragraphs++) {
        const char *text = *paragraphs;
        switch (*text) {
        case '=':
            centre(text + 1);
            rule('=', WIDTH);
            break;
        case '*':
            fill(text + 1, 4);
            continue;
        case '-':
            rule('-', WIDTH / 2);
            /* fall through */
        case '\0':
            break;
        default:
            fill(text, 0);
        }
        emit("");
    }
}

int main(void)
{
    static const char *const text[] = {
        "=a short text",
        "A future is a value that is not there yet. Whoever waits for it gives way to others, and goes on where it "
        "stood once the value has come.",
        "*the first thing to know about it is that nothing runs before the first poll of the future",
        "*the second one is short",
        "-",
        "Unbreakablywideword and an-even-wider-one-here that must not be cut anywhere else than at the limit of a word.",
        "",
        "The end.",
        NULL,
    };

    format(text);
    return line_number != 21;
}
