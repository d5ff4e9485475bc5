// reference: coroutines
/* Three tasks interleave in one body that has loops, switches, VLAs, defers, cleanups and recursion: nothing of one leaks into another. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static void trace(const char *const *name)
{
    printf("~%s ", *name);
}

static async int later(int value, int turns)
{
    while (turns-- > 0)
        await acc_yield();
    return value;
}

static async int power(int base, int exponent)
{
    return exponent == 0 ? await later(1, 1) : base * await power(base, exponent - 1);
}

static async int work(const char *name, int seed)
{
    __attribute__((cleanup(trace))) const char *mark = name;
    int sum = 0;
    defer printf("%s=%d\n", name, sum);
    for (int i = 0; i < 3; i++) {
        char text[seed + i];
        memset(text, '0' + seed, sizeof text);
        defer sum += text[0] - '0';
        switch (await later((seed + i) % 4, i)) {
        case 0:
            sum += 1000;
            __attribute__((fallthrough));
        case 1:
            sum += await power(seed, 2);
            break;
        case 2: {
            int list[] = { seed, await later(seed * 2, 1), sum };
            sum += list[0] + list[1] + list[2];
            continue;
        }
        default:
            for (;;) {
                if (await later(sum, 1) > 500)
                    goto done;
                sum += 300;
            }
        done:
            sum -= 500;
        }
        printf("%s%d ", mark, i);
    }
    return sum;
}

static int running = 3;

static async void run(const char *name, int seed)
{
    int result = await work(name, seed);
    printf("%s:%d ", name, result);
    running--;
}

async int main(void)
{
    acc_spawn(run("a", 2));
    acc_spawn(run("b", 3));
    acc_spawn(run("c", 4));
    while (running)
        await acc_yield();
    puts("");
    return 0;
}
