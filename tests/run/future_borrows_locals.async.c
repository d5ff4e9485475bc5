// reference: futures
/* Section 5: a future in a variable may borrow what was declared before it: it is dropped first, and its defers may
 * still write there. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async void append(char *log, char c, int turns)
{
    char *end = log + strlen(log);
    defer strcat(log, (char[]){c - 'a' + 'A', 0});
    for (int i = 0; i < turns; i++) {
        await acc_yield();
        strcat(log, (char[]){c, 0});
    }
    *end = '>';
}

static void print(char (*log)[100])
{
    printf("%s\n", *log);
}

async int main(void)
{
    for (int turns = 1; turns < 4; turns++) {
        __attribute__((cleanup(print))) char log[100] = "-";
        async void a = append(log, 'a', 2), b = append(log, 'b', turns);
        await acc_race(a, b);
        strcat(log, "|");
        if (turns == 3)
            await b;
    }
    return 0;
}
