// reference: gcc
/* Section 6: a deferred statement uses the variables themselves, with the values of the time when it runs. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

struct buffer {
    char *bytes;
    int length;
};

static async void append(struct buffer *buffer, const char *text)
{
    int length = strlen(text);
    buffer->bytes = realloc(buffer->bytes, buffer->length + length + 1);
    await acc_yield();
    strcpy(buffer->bytes + buffer->length, text);
    buffer->length += length;
}

static async int build(int n)
{
    struct buffer buffer = { 0 };
    defer free(buffer.bytes);
    int count = 0;
    defer printf("%d parts ", count);
    const char *name = "first";
    defer printf("%s ", name);
    for (int i = 0; i < n; i++) {
        char part[20];
        snprintf(part, sizeof part, "part%d;", i);
        defer part[0] = '\0';
        await append(&buffer, part);
        count = await later(count + 1);
        name = "later";
    }
    printf("%s ", buffer.bytes ? buffer.bytes : "nothing");
    return buffer.length;
}

static async void parameter(int n, const char *text)
{
    defer printf("%d %s\n", n, text);
    n *= 2;
    await acc_yield();
    text++;
}

async int main(void)
{
    for (int n = 0; n < 3; n++)
        printf("%d\n", await build(n));
    await parameter(4, "text");
    return 0;
}
