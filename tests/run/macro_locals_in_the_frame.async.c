// reference: plain
/* Macros that name, stringify and paste locals which live in the frame, and what they expand to within each other. */
#include <acc.h>
#include <assert.h>
#include <stdio.h>
#include <string.h>

#define SHOW(x) printf("%s = %d\n", #x, (int)(x))
#define SHOW_BOTH(x, y) (SHOW(x), SHOW(y))
#define PASTE(a, b) a##b
#define PASTE_EXPANDED(a, b) PASTE(a, b)
#define TEXT(x) #x
#define TEXT_EXPANDED(x) TEXT(x)
#define SET(place, value) ((place) = (value))
#define SWAP(type, a, b)        \
    do {                        \
        type swapped = (a);     \
        (a) = (b);              \
        (b) = swapped;          \
    } while (0)
#define LOG(...) printf(__VA_ARGS__)
#define LOG_AT(format, ...) LOG("%s " format "\n", __func__, __VA_ARGS__)
#define CALLERS_NAME number
#define FIRST(list, ...) (list)[0]
#define UNIQUE PASTE_EXPANDED(unique_, __COUNTER__)
#define LATER(x) (await later(x))
#define TWICE(x) LATER(LATER(x) + (x))
#define QUOTED(x) "<" #x ">"

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int work(int n)
{
    int number = n, *of_number = &number, numbers[3] = { 1, 2, 3 };
    struct { int a, b; } pair = { 4, 5 }, *of_pair = &pair;
    char text[16] = "text";

    await acc_yield();
    SHOW(number);
    SHOW(numbers[1] + pair.a);
    SHOW_BOTH(of_pair->b, *of_number);
    SHOW(await later(number));
    SHOW(PASTE(num, ber) + 1);
    printf("%s %s\n", TEXT(numbers[0] + await later(1)), TEXT_EXPANDED(CALLERS_NAME));
    assert(number > 0 && numbers[0] == 1);
    assert(await later(number) == n && "it is the same");
    SET(numbers[await later(2)], LATER(30));
    SWAP(int, pair.a, numbers[0]);
    SWAP(int, PASTE_EXPANDED(num, ber), pair.b);
    LOG("%d %d %d\n", numbers[0], numbers[2], pair.a);
    LOG_AT("%d %d %s", number, await later(pair.b), text);
    LOG_AT("%zu%s", strlen(text), QUOTED(text));
    SHOW(CALLERS_NAME);
    SHOW(FIRST(numbers, not used, await));
    SHOW(TWICE(*of_number));
    SHOW(TWICE(TWICE(2)));
    int UNIQUE = 1, UNIQUE = 2;
    await acc_yield();
    return unique_0 + unique_1 * 10 + number + *of_number + pair.b;
}

async int main(void)
{
    printf("%d\n", await work(7));
    return 0;
}
