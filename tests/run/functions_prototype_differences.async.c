// reference: plain
/* Section 2: a prototype need not repeat the definition's spelling: other parameter names or none, qualifiers, array sizes, typedefs. */
#include <acc.h>
#include <stdio.h>

typedef unsigned long count_t;
typedef struct { int x; } point_t;

async int sum(int, int[], const char *);
static async count_t count(count_t list[], int);
async int apply(int function(int), point_t);
async int grid(int (*)[3], int);
static async void same(void), also(int same);
async int qualified(int n, char *restrict text);

async int sum(const int first, int *values, const char *const text)
{
    await acc_yield();
    return first + values[1] + text[0];
}

static async unsigned long count(unsigned long *numbers, int length)
{
    count_t total = 0;
    while (length-- > 0) {
        await acc_yield();
        total += numbers[length];
    }
    return total;
}

async int apply(int (*callback)(int), point_t point)
{
    await acc_yield();
    return callback(point.x);
}

async int grid(int rows[][3], int at)
{
    await acc_yield();
    return rows[at][2];
}

static async void same()
{
    await acc_yield();
    printf("same ");
}

static async void also(int n)
{
    await same();
    printf("also %d\n", n);
}

async int qualified(register int n, char *restrict const text)
{
    await acc_yield();
    text[n] = '!';
    return n;
}

static int negate(int n)
{
    return -n;
}

async int main(void)
{
    int values[] = { 1, 2 }, rows[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
    count_t numbers[] = { 10, 20, 30 };
    char text[] = "text";
    printf("%d %lu %d %d\n", await sum(100, values, "\x01"), await count(numbers, 3), await apply(negate, (point_t) { 7 }), await grid(rows, 1));
    await also(5);
    int at = await qualified(1, text);
    printf("%d %s\n", at, text);
    return 0;
}
