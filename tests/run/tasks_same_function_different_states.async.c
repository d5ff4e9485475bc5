// reference: coroutines
/* Many tasks of one function stand at different awaits of it at the same time. */
#include <acc.h>
#include <stdio.h>

static int log_at;
static char log_text[400];

static void note(char c)
{
    log_text[log_at++] = c;
}

static async void body(int skip, char name)
{
    if (skip == 0)
        goto end;
    if (skip > 1) {
        await acc_yield();
        note(name);
    }
    for (int i = 0; i < skip; i++) {
        if (i == 1) {
            await acc_yield();
            note(name + 1);
            continue;
        }
        await acc_yield();
        note(name);
        if (skip == 4) {
            await acc_yield();
            note(name + 2);
        }
    }
end:
    await acc_yield();
    note('.');
}

async int main(void)
{
    for (int i = 0; i < 5; i++)
        acc_spawn(body(i, "aeimq"[i]));
    for (int i = 0; i < 10; i++) {
        await acc_yield();
        note('|');
    }
    puts(log_text);
    return 0;
}
