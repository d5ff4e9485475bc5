/* Matching of texts: a small regular expression matcher, globs, edit distance, longest common parts, Huffman's codes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int match_here(const char *pattern, const char *text);

static int match_one(const char *pattern, char c)
{
    switch (*pattern) {
    case '\\': return pattern[1] == c;
    case '.': return c != '\0';
    default: return *pattern == c;
    }
}

static int match_repeated(const char *one, const char *rest, const char *text, int least, int most)
{
    int count = 0;

    while (count < most && *text && match_one(one, *text))
        text++, count++;
    for (; count >= least; count--, text--)
        if (match_here(rest, text))
            return 1;
    return 0;
}

static int match_here(const char *pattern, const char *text)
{
    for (;; text++) {
        if (!*pattern)
            return 1;
        if (pattern[0] == '$' && !pattern[1])
            return !*text;
        const char *after = pattern + 1 + (*pattern == '\\');
        switch (*after) {
        case '*': return match_repeated(pattern, after + 1, text, 0, 1000);
        case '+': return match_repeated(pattern, after + 1, text, 1, 1000);
        case '?': return match_repeated(pattern, after + 1, text, 0, 1);
        }
        if (!*text || !match_one(pattern, *text))
            return 0;
        pattern = after;
    }
}

static int match(const char *pattern, const char *text)
{
    if (*pattern == '^')
        return match_here(pattern + 1, text);
    do
        if (match_here(pattern, text))
            return 1;
    while (*text++);
    return 0;
}

static int glob(const char *pattern, const char *text)
{
    return *pattern == '*' ? glob(pattern + 1, text) || (*text && glob(pattern, text + 1))
        : !*pattern ? !*text
        : *text && (*pattern == '?' || *pattern == *text) ? glob(pattern + 1, text + 1)
        : 0;
}

static int least(int a, int b, int c)
{
    return a < b ? (a < c ? a : c) : (b < c ? b : c);
}

static int distance(const char *a, const char *b)
{
    int rows = strlen(a) + 1, columns = strlen(b) + 1, table[rows][columns];

    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            table[i][j] = !i ? j : !j ? i
                : least(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
    return table[rows - 1][columns - 1];
}

static int common(const char *a, const char *b, char *result)
{
    int best = 0;

    for (const char *x = a; *x; x++)
        for (const char *y = b; *y; y++) {
            int length = 0;
            while (x[length] && x[length] == y[length])
                length++;
            if (length > best) {
                best = length;
                memcpy(result, x, length);
            }
        }
    result[best] = '\0';
    return best;
}

struct node {
    int weight, symbol;
    struct node *left, *right;
};

static int heap_push(struct node **heap, int count, struct node *node)
{
    int at = count++;

    while (at > 0 && heap[(at - 1) / 2]->weight > node->weight) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = node;
    return count;
}

static struct node *heap_pop(struct node **heap, int *count)
{
    struct node *first = heap[0], *last = heap[--*count];
    int at = 0, child;

    while ((child = 2 * at + 1) < *count) {
        if (child + 1 < *count && heap[child + 1]->weight < heap[child]->weight)
            child++;
        if (heap[child]->weight >= last->weight)
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
    return first;
}

static int code_bits(const struct node *node, int depth)
{
    return node->left ? code_bits(node->left, depth + 1) + code_bits(node->right, depth + 1) : node->weight * (depth ? depth : 1);
}

static int huffman(const char *text)
{
    struct node nodes[512], *heap[256];
    int weights[256] = { 0 }, used = 0, count = 0;

    for (const char *at = text; *at; at++)
        weights[(unsigned char)*at]++;
    for (int symbol = 0; symbol < 256; symbol++)
        if (weights[symbol]) {
            nodes[used] = (struct node) { weights[symbol], symbol, NULL, NULL };
            count = heap_push(heap, count, &nodes[used++]);
        }
    while (count > 1) {
        struct node *a = heap_pop(heap, &count), *b = heap_pop(heap, &count);
        nodes[used] = (struct node) { a->weight + b->weight, -1, a, b };
        count = heap_push(heap, count, &nodes[used++]);
    }
    return code_bits(heap[0], 0);
}

int main(void)
{
    static const char *const patterns[][2] = {
        { "abc", "xabcx" }, { "^abc", "xabc" }, { "a*b$", "caaab" }, { "a+b", "b" }, { "colou?r", "the color" }, { "^.*\\.c$", "file.c" },
        { "^.*\\.c$", "file_c" }, { "x\\*y", "2x*y" }, { "", "any" }, { "a.c.e", "abcde" }, { "^$", "" }, { "z?z?z?zzz", "zzz" },
    };

    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        printf("%d", match(patterns[i][0], patterns[i][1]));
    printf("\n%d%d%d%d%d\n", glob("*.c", "main.c"), glob("*.c", "main.h"), glob("a?c*", "abcdef"), glob("**", ""), glob("?", ""));
    printf("%d %d %d\n", distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"));
    char result[32];
    int length = common("the understanding", "an outstanding one", result);
    printf("%d %s\n", length, result);
    printf("%d %d %d\n", huffman("aaaa"), huffman("abracadabra"), huffman("this is an example of a huffman tree"));
    return 0;
}
