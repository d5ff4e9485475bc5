// reference: plain
/* Section 4: the parts of complex numbers and what __extension__ stands before are places as variables are. */
#include <acc.h>
#include <complex.h>
#include <stdio.h>

static async double later(double value)
{
    await acc_yield();
    return value;
}

static async void assigned(double complex given)
{
    double complex z = 1, numbers[2] = { 0, 0 };
    __real__ z = await later(2);
    __imag__ z += await later(3);
    double *part = &__imag__ numbers[1];
    int at = 1;
    __real__ numbers[(int)await later(at)] += await later(4);
    __imag__ numbers[at--] += await later(1);
    *part += await later(5) + __imag__ z;
    printf("%.0f %.0f %.0f %.0f\n", creal(z), cimag(z), creal(numbers[1]), cimag(numbers[1]));
    __real__ given = at + 7;
    __imag__ given *= 2;
    __imag__ given += 1;
    await acc_yield();
    z = given * await later(2);
    printf("%.0f %.0f %.0f\n", __real__ z, __imag__ z, cimag(~z + await later(0)));
    printf("%.0f %.0f\n", __real__ z + await later(1), (__imag__ numbers[0] = 3, __imag__ z) + await later(1));
}

static async void addressed(double complex z)
{
    double complex w = 1 + 2 * I;
    double *p = &__real__ z, *q = &__imag__ w, *r = &(__extension__ __real__ w);
    await acc_yield();
    *p += 10;
    *q += 20;
    *r += 30;
    await acc_yield();
    printf("%.0f %.0f %.0f %.0f\n", creal(z), cimag(z), creal(w), cimag(w));
}

static async void extension(int n)
{
    int m = 1, a[2] = { 1, 2 };
    __extension__ n = 5;
    __extension__ a[(int)await later(1)] += (int)await later(7);
    int *p = &__extension__ m;
    await acc_yield();
    *p += n;
    await acc_yield();
    printf("%d %d %d\n", n, m, a[1]);
}

async int main(void)
{
    await assigned(1 + 3 * I);
    await addressed(4 + 5 * I);
    await extension(2);
    return 0;
}
