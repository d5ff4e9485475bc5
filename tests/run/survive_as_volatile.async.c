// reference: futures
/* `volatile` objects, which the frame keeps, are still volatile there; qualifiers of a pointer are its own. */
#include <acc.h>
#include <stdio.h>

typedef volatile unsigned counter;
struct pair { const int first; int second; };

#define IS_VOLATILE(x, T) _Generic(&(x), T volatile *: 1, T *: 0)

static int zero;

static async int keep(volatile int scalar, int *volatile pointer, const volatile struct pair record)
{
    counter turns = 2;
    volatile short array[3] = { 3, 4, 5 };
    int *volatile pointers[2] = { &zero, pointer };
    volatile struct pair pair = { 6, 7 };
    const volatile long fixed = 8;
    int (*volatile function)(const char *) = puts;
    await acc_yield();
    scalar++;
    turns--;
    *pointers[1] += 10;
    array[1] = (short)(array[1] + 1);
    pair.second--;
    function("kept");
    printf("%d%d%d%d%d%d\n", IS_VOLATILE(scalar, int), IS_VOLATILE(turns, unsigned), IS_VOLATILE(array[1], short),
           IS_VOLATILE(pointers[0], int *), IS_VOLATILE(pair.second, int), IS_VOLATILE(pointer, int *));
    await acc_yield();
    return (int)(scalar + (int)turns + *pointer + array[1] + pair.first + pair.second + fixed + record.first + *pointers[0]);
}

static async int in_a_block(void)
{
    static volatile int count = 1;
    static int *const where = &zero;
    volatile short array[2] = { 1, 2 };
    volatile unsigned scalar = 3;
    await acc_join(async {
        await acc_yield();
        scalar++;
        printf("%d%d%d %d %u\n", IS_VOLATILE(count, int), IS_VOLATILE(array[0], short), IS_VOLATILE(scalar, unsigned), array[1],
               scalar);
    }, async { array[0] = 7; count += array[0] + *where; });
    return count + array[0] + (int)scalar;
}

static async int of_variable_length(int n)
{
    volatile int array[n];
    int *volatile pointers[n];
    volatile int (*all)[n] = &array;
    int *volatile (*of_pointers)[n] = &pointers;
    array[0] = 1;
    pointers[n - 1] = &zero;
    await acc_yield();
    zero = 4;
    printf("%d%d\n", IS_VOLATILE(array[0], int), IS_VOLATILE(pointers[0], int *));
    return array[0] + (*all)[0] + *pointers[n - 1] + *(*of_pointers)[n - 1];
}

async int main(void)
{
    int target = 100;
    printf("%d\n", await keep(1000, &target, (struct pair){ 20000, 3 }));
    printf("%d\n", target);
    printf("%d\n", await in_a_block());
    printf("%d\n", await of_variable_length(3));
}
