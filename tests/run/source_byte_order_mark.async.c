/* A source that begins with a byte order mark, as editors of other systems write it. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    const char *text = "grün";
    await acc_yield();
    printf("%s\n", text);
    return 0;
}
