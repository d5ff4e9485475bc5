// reference: futures
/* Section 5: a future in a variable runs nothing before it is awaited; joined ones run interleaved; `await` of what is
 * done does not wait. */
#include <acc.h>
#include <stdio.h>

static async int fetch(char name, int turns)
{
    printf("%c starts\n", name);
    for (int i = 0; i < turns; i++) {
        await acc_yield();
        printf("%c%d\n", name, i);
    }
    return name - 'a' + 1;
}

static async int both(void)
{
    async int a = fetch('a', 3), b = fetch('b', 1);
    puts("made");
    await acc_yield();
    puts("still nothing");
    await acc_join(a, b);
    puts("joined");
    return await a + await b;
}

async int main(void)
{
    printf("%d\n", await both());
    return 0;
}
