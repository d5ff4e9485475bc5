// reference: futures
/* Sections 4 and 5: variable length arrays, cleanup variables, defers and futures of one block are left in reverse
 * order of their declaration. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static void print(const char **text)
{
    printf("clean %s\n", *text);
}

static async void fill(char *array, int length, char c)
{
    defer printf("drop %c: %.*s\n", c, length, array);
    for (int i = 0; i < length; i++) {
        array[i] = c;
        await acc_yield();
    }
}

static async int work(int length, int how)
{
    __attribute__((cleanup(print))) const char *first = "first";
    char one[length];
    memset(one, '.', sizeof one);
    async void a = fill(one, length, 'a');
    defer printf("defer %.*s\n", length, one);
    char two[length * 2];
    memset(two, '.', sizeof two);
    __attribute__((cleanup(print))) const char *second = "second";
    async void b = fill(two, length * 2, 'b');
    await acc_race(a, b);
    if (how == 1)
        return how;
    await b;
    first = second;
    return how;
}

async int main(void)
{
    printf("%d\n", await work(2, 0));
    printf("%d\n", await work(3, 1));
    async int unfinished = work(5, 2);
    await acc_race(unfinished, acc_yield());
    return 0;
}
