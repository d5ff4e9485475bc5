/* Section 6: a defer that is the whole body of an if or a loop is in a block of its own: it runs at once (and acc warns). */
#include <acc.h>
#include <stdio.h>

static void say(const char *text)
{
    printf("%s ", text);
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    if (await later(1))
        defer say("if");
    say("after");
    if (await later(0))
        defer say("never");
    else
        defer say("else");
    say("after");
    for (int i = 0; i < 2; i++)
        defer say("for");
    say("after");
    int n = 2;
    while (n-- > 0)
        defer {
            say("while");
        }
    do
        defer say("do");
    while (await later(0));
    puts("end");
    return 0;
}
