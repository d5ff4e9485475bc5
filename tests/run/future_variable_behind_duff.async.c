/* Section 5: a future variable is awaited again by way of a goto, behind a switch with a `case` in a loop: it gives the same
 * value again, and does not read again. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static async int read_once(int pipe, int way)
{
    int turns = 1, again = 3, sum = 0;
    char letter = '-';
    switch (way) {
    case 0:
        while (turns-- > 0) {
            sum += 100;
            __attribute__((fallthrough));
    case 1:
            sum += 10;
        }
    }
    async ssize_t one = acc_read(pipe, &letter, 1);
again:
    if (again-- > 0) {
        sum += (int)await one;
        goto again;
    }
    printf("%d %c\n", sum, letter);
    return 0;
}

async int main(void)
{
    int ends[2];
    if (pipe(ends) != 0 || write(ends[1], "abc", 3) != 3)
        return 1;
    for (int way = 0; way < 3; way++)
        await read_once(ends[0], way);
    close(ends[0]);
    close(ends[1]);
    return 0;
}
