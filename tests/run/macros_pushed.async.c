/* A macro that #pragma pop_macro() brings back: acc knows no such pragma, and takes clang's word for what it stands for. */
#include <acc.h>
#include <stdio.h>

#define TEXT "a\n"
#pragma push_macro("TEXT")
#undef TEXT
#define TEXT "b\n"

static async int pushed(void)
{
    await acc_yield();
    return TEXT[0];
}

#pragma pop_macro("TEXT")

static async int popped(void)
{
    const char *text = TEXT;
    await acc_yield();
    return text[0] + sizeof TEXT;
}

async int main(void)
{
    printf("%c %c\n", await pushed(), await popped());
    return 0;
}
