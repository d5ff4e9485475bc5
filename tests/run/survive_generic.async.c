// reference: plain
/* Section 4: _Generic chooses by type as in C; awaits in the chosen branch run, also where the selection is a macro over async calls. */
#include <acc.h>
#include <stdio.h>

static async int add_int(int a, int b)
{
    await acc_yield();
    return a + b;
}

static async double add_double(double a, double b)
{
    await acc_yield();
    return a + b + 0.5;
}

#define ADD(a, b) _Generic((a) + (b), int: await add_int((int)(a), (int)(b)), double: await add_double(a, b))
#define PRINT(x) printf(_Generic((x), int: "int %d\n", double: "double %g\n"), (x))

async int main(void)
{
    int i = 1;
    double d = 2;
    printf("%d %g\n", ADD(i, 2), ADD(i, d));
    PRINT(i);
    PRINT(d);
    int sum = ADD(ADD(1, 2), ADD(3, 4));
    printf("%d\n", sum);
    const char *name = _Generic(i, default: "other", int: await add_int(1, 1) == 2 ? "two" : "many");
    printf("%s\n", name);
    printf("%d\n", _Generic((char)1, char: 1, int: 2) + _Generic('a', char: 10, int: await add_int(10, 10)));
    return 0;
}
