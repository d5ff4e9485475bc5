/* A register machine dispatched by computed goto: primes, greatest common divisors, a sum of squares. */
#include <stdio.h>
#include <string.h>

enum operation { STOP, SET, MOVE, ADD, SUB, MUL, MOD, JUMP, IF_ZERO, IF_LESS, OUT, OPERATIONS };

struct instruction {
    unsigned char operation, to, a, b;
    int value;
};

static void print(int *count, int value)
{
    printf("%d ", value);
    ++*count;
}

static int modulo(int a, int b)
{
    return b ? a % b : 0;
}

static int run(const struct instruction *code, int argument)
{
    static const void *const table[OPERATIONS] = {
        [STOP] = &&stop, [SET] = &&set, [MOVE] = &&move, [ADD] = &&add, [SUB] = &&sub, [MUL] = &&mul,
        [MOD] = &&mod, [JUMP] = &&jump, [IF_ZERO] = &&if_zero, [IF_LESS] = &&if_less, [OUT] = &&out,
    };
    int registers[8] = { argument }, printed = 0;
    const struct instruction *at = code;

#define NEXT goto *table[(++at)->operation]
#define R(which) registers[at->which]
    goto *table[at->operation];
set:
    R(to) = at->value;
    NEXT;
move:
    R(to) = R(a);
    NEXT;
add:
    R(to) = R(a) + R(b);
    NEXT;
sub:
    R(to) = R(a) - R(b);
    NEXT;
mul:
    R(to) = R(a) * R(b);
    NEXT;
mod:
    R(to) = modulo(R(a), R(b));
    NEXT;
if_zero:
    if (R(a))
        NEXT;
    goto jump;
if_less:
    if (R(a) >= R(b))
        NEXT;
jump:
    at = code + at->value;
    goto *table[at->operation];
out:
    print(&printed, R(a));
    NEXT;
stop:
    printf("| ");
    return printed ? registers[1] : -1;
#undef NEXT
#undef R
}

static const struct instruction squares[] = {
    { SET, 1, 0, 0, 0 }, { SET, 3, 0, 0, 1 },
    { IF_ZERO, 0, 0, 0, 7 }, { MUL, 2, 0, 0, 0 }, { ADD, 1, 1, 2, 0 }, { SUB, 0, 0, 3, 0 }, { JUMP, 0, 0, 0, 2 },
    { OUT, 0, 1, 0, 0 }, { STOP, 0, 0, 0, 0 },
};

static const struct instruction primes[] = {
    { SET, 1, 0, 0, 2 }, { SET, 5, 0, 0, 1 },
    { IF_LESS, 0, 0, 1, 12 }, { SET, 2, 0, 0, 2 },
    { MUL, 3, 2, 2, 0 }, { IF_LESS, 0, 1, 3, 9 }, { MOD, 4, 1, 2, 0 }, { IF_ZERO, 0, 4, 0, 10 }, { ADD, 2, 2, 5, 4 + 0 },
    { OUT, 0, 1, 0, 0 },
    { ADD, 1, 1, 5, 0 }, { JUMP, 0, 0, 0, 2 }, { STOP, 0, 0, 0, 0 },
};

int main(void)
{
    struct instruction fixed[sizeof primes / sizeof *primes + 1];

    printf("%d\n", run(squares, 10));
    printf("%d\n", run(squares, 3));
    /* The loop over divisors needs a jump back, which is put in here. */
    memcpy(fixed, primes, 9 * sizeof *primes);
    fixed[9] = (struct instruction) { JUMP, 0, 0, 0, 4 };
    memcpy(fixed + 10, primes + 9, 4 * sizeof *primes);
    fixed[2].value = 13;
    fixed[5].value = 10;
    fixed[7].value = 11;
    printf("%d\n", run(fixed, 50));
    static const struct instruction nothing = { STOP, 0, 0, 0, 0 };
    printf("%d\n", run(&nothing, 1));
    return 0;
}
