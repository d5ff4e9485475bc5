/* main.c: the frames of one and the same functions by hand and by acc, in bytes.  Fails if acc's is larger anywhere, or
 * if the two compute something else. */
#define ACC_TRANSLATED
#include "frames.h"

#include <stdio.h>

void fill(char *buffer, size_t size, int value)
{
    for (size_t i = 0; i < size; i++)
        buffer[i] = (char)(value + (int)i);
}

int sum_of(const char *buffer, size_t size)
{
    int sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += buffer[i];
    return sum;
}

int sum_of_three(int a, int b, int c)
{
    return a * 10000 + b * 100 + c;
}

void trace(int value)
{
    (void)value;
}

#define DECLARE(function) extern const acc_future_type function##__type;
FRAMES(DECLARE)

int main(void)
{
#define NAME(function) #function,
    static const char *const names[] = { FRAMES(NAME) };
    enum { COUNT = sizeof names / sizeof *names };
#define TYPE(function) &function##__type,
    static const acc_future_type *const types[COUNT] = { FRAMES(TYPE) };

    size_t sizes[COUNT];
    long by_acc[COUNT], by_hand[COUNT];
    measure_frames_by_hand(sizes);
    run_frames_by_acc(by_acc);
    run_frames_by_hand(by_hand);

    int failed = 0;
    printf("%-20s %8s %8s %7s\n", "frame, in bytes", "by hand", "acc", "ratio");
    for (int i = 0; i < COUNT; i++) {
        const char *verdict = by_acc[i] != by_hand[i] ? "  WRONG: they compute different values"
                              : types[i]->size > sizes[i] ? "  LARGER" : "";
        failed |= *verdict != '\0';
        printf("%-20s %8zu %8zu %7.2f%s\n", names[i], sizes[i], types[i]->size,
               (double)types[i]->size / (double)sizes[i], verdict);
    }
    return failed;
}
