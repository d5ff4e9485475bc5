// reference: futures
/* Section 7: streams of chars, pointers, doubles, unsigned values, small and large structs; the value converts as in
 * an assignment. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct point {
    int x, y;
};

struct line {
    char text[100];
    int number;
};

static async yield char letters(const char *text)
{
    while (*text)
        yield *text++;
}

static async yield const char *words(const char *const *list)
{
    for (; *list; list++) {
        await acc_yield();
        yield *list;
    }
}

static async yield double halves(double d)
{
    for (int i = 0; i < 3; i++, d /= 2)
        yield d;
    yield 7;
}

static async yield unsigned char bytes(int from)
{
    yield (unsigned char)from;
    yield (unsigned char)(from + 256);
    yield 'b';
}

static async yield struct point diagonal(int length)
{
    struct point p = {0, length};
    while (p.x < length) {
        yield p;
        p.x++;
        p.y--;
        yield (struct point){-1, -p.x};
    }
}

static async yield struct line lines(const char *text)
{
    struct line line = {"", 0};
    while (*text) {
        size_t length = strcspn(text, "\n");
        memcpy(line.text, text, length);
        line.text[length] = '\0';
        line.number++;
        await acc_yield();
        yield line;
        text += length + (text[length] != '\0');
    }
}

async int main(void)
{
    async yield char l = letters("abc");
    for (char c; await acc_next(l, &c) > 0;)
        printf("%c ", c);
    const char *list[] = {"one", "two", NULL}, *word;
    async yield const char *w = words(list);
    while (await acc_next(w, &word) > 0)
        printf("%s ", word);
    async yield double h = halves(1);
    double d;
    while (await acc_next(h, &d) > 0)
        printf("%.2f ", d);
    async yield unsigned char b = bytes(200);
    unsigned char byte;
    while (await acc_next(b, &byte) > 0)
        printf("%d ", byte);
    puts("");
    async yield struct point p = diagonal(2);
    struct point points[5] = {{0, 0}};
    int count = 0;
    while (await acc_next(p, &points[count]) > 0)
        count++;
    for (int i = 0; i < count; i++)
        printf("%d,%d ", points[i].x, points[i].y);
    async yield struct line s = lines("first\nsecond\n\nlast");
    struct line line = {"", 0};
    while (await acc_next(s, &line) > 0)
        printf("%d:%s ", line.number, line.text);
    printf("%s\n", line.text);
    return 0;
}
