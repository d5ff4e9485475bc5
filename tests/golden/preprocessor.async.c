/* Comments, #if and #define inside a body: what is left out is left out, the rest stays. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

#define GREETING "hello"

static async void greet(const char *name)
{
    /* A comment above. */
    printf("%s, ", GREETING);   // One at the end of a line.
#if defined LOUD
    await acc_sleep(ACC_S);
    printf("%s!!!\n", name);
#else
    await acc_yield();          /* Only this branch is there. */
#define END "."
    printf("%s%s\n", name, END);
#undef END
#endif
    /* A comment at the end. */
}

#ifdef END
#error "what is undefined at the end of a body is still there"
#endif

#if 0
static const char *language = "English";
#endif
#if defined LOUD
static async void cheer(void)
{
#else
static async void cheer(int times)
{
#endif
    for (int i = 0; i < times; i++)
        puts("Hurray!");
}

int main(void)
{
    acc_block_on(greet("Ada"));
    acc_block_on(cheer(2));
    return 0;
}
