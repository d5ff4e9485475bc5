/* What has its address taken, and arrays, live in the frame; a buffer whose block ends before the await takes no room. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct pair {
    int first, second;
};

static async void fill(char *text, struct pair *pair)
{
    await acc_yield();
    strcpy(text, "abc");
    *pair = (struct pair){7, 8};
}

static async void show(void)
{
    size_t length;
    {
        char scratch[256];
        length = (size_t)snprintf(scratch, sizeof scratch, "%d", 123456);
    }
    char text[8];
    struct pair pair;
    await fill(text, &pair);
    printf("%s %zu {%d, %d}\n", text, length, pair.first, pair.second);
}

async int main(void)
{
    await show();
    return 0;
}
