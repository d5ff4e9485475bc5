// reference: plain
/* Declarations with attributes, extern and static ones in blocks, assertions, assembler: as in C, around awaits. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int plain(int n);
static inline __attribute__((always_inline)) int doubled(int n) { return 2 * n; }

static __attribute__((noinline, nonnull(1))) async int first_of(const int *numbers __attribute__((unused)), int)
    __attribute__((warn_unused_result));
static async int first_of(const int *numbers, int n)
{
    return await later(numbers[0]) + n;
}

static void released(int *n)
{
    printf("released %d\n", *n);
}

static async int attributes(void)
{
    struct __attribute__((packed)) { char c; int n; } packed = { 'p', await later(1) };
    int aligned __attribute__((aligned(32))) = await later(2), *of_aligned = &aligned;
    __attribute__((unused)) int not_used = await later(3);
    int cleaned __attribute__((cleanup(released), unused)) = await later(4);
    _Alignas(16) char bytes[3] = "ab";
    char *of_bytes = bytes;
    const int numbers[] = { 5, await later(6) };
    await acc_yield();
    cleaned += packed.n;
    if (__builtin_expect(await first_of(numbers, 1) != 6, 0))
        __builtin_unreachable();
    __extension__ int extended = (__extension__({ int t = await later(7); t + 1; }));
    await acc_yield();
    return *of_aligned + extended + (of_bytes[1] == 'b') + ((unsigned long)of_aligned % 32 == 0) * 100 + (sizeof packed == 5) * 1000;
}

static int global = 40;

static async int in_blocks(int n)
{
    extern int puts(const char *);
    static int calls;
    static const char *const names[] = { "none", "one", "two" };
    _Static_assert(sizeof names == 3 * sizeof *names, "three names");
    {
        extern int shared_by_name;
        int global = await later(n);
        calls++;
        await acc_yield();
        _Static_assert(1, "");
        shared_by_name += global;
    }
    puts(names[n]);
    enum { local_constant = 3 };
    typedef struct { int of_local[local_constant]; } local;
    local kept = { { 0, [2] = await later(9) } };
    await acc_yield();
    return calls * 1000 + global + kept.of_local[local_constant - 1] + plain(n);
}

int shared_by_name = 1;

static int plain(int n)
{
    return doubled(n);
}

static async int assembler(int n)
{
    int kept = n, *of_kept = &kept, result;
    await acc_yield();
    __asm__ volatile ("" : "+m"(kept) : : "memory");
    __asm__ ("" : "=r"(result) : "0"(kept + *of_kept));
    await acc_yield();
    __asm__ goto ("" : : : : out);
    result += await later(1);
out:
    return result;
}

async int main(void)
{
    printf("%d\n", await attributes());
    int n = await in_blocks(1);
    printf("%d %d\n", n, await in_blocks(2));
    printf("%d %d\n", shared_by_name, await assembler(5));
    return 0;
}
