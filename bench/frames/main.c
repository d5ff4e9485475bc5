/* main.c: the frames of one and the same functions by hand and by acc, in bytes.  Fails if acc's is larger anywhere, or
 * if the two compute something else. */
#define ACC_TRANSLATED
#include "frames.h"

#include <stdio.h>
#include <string.h>

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

int main(void)
{
    struct frame hand[MOST_FRAMES], acc[MOST_FRAMES];
    unsigned count = frames_by_hand(hand);
    int failed = frames_by_acc(acc) != count;
    printf("%-20s %8s %8s %7s\n", "frame, bytes", "by hand", "acc", "ratio");
    for (unsigned i = 0; i < count; i++) {
        const char *verdict = "";
        if (strcmp(hand[i].name, acc[i].name) != 0 || hand[i].value != acc[i].value)
            verdict = "   they compute different values";
        else if (acc[i].size > hand[i].size)
            verdict = "   larger";
        failed |= *verdict != '\0';
        printf("%-20s %8zu %8zu %7.2f%s\n", hand[i].name, hand[i].size, acc[i].size,
               (double)acc[i].size / (double)hand[i].size, verdict);
    }
    return failed;
}
