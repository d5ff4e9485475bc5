/* Matrices of fractions by value: product, power, determinant, inverse, with exact arithmetic. */
#include <stdio.h>
#include <stdlib.h>

enum { SIZE = 4 };

struct fraction {
    long over, under;
};

struct matrix {
    struct fraction at[SIZE][SIZE];
};

static long greatest_common_divisor(long a, long b)
{
    return b ? greatest_common_divisor(b, a % b) : labs(a);
}

static struct fraction fraction(long over, long under)
{
    long divisor = greatest_common_divisor(over, under);

    if (under < 0)
        divisor = -divisor;
    struct fraction f = { over / divisor, under / divisor };
    return f;
}

static struct fraction add(struct fraction a, struct fraction b)
{
    return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

static struct fraction multiply(struct fraction a, struct fraction b)
{
    return fraction(a.over * b.over, a.under * b.under);
}

static struct fraction negative(struct fraction a)
{
    return fraction(-a.over, a.under);
}

static struct fraction divide(struct fraction a, struct fraction b)
{
    return multiply(a, fraction(b.under, b.over));
}

static struct matrix identity(void)
{
    struct matrix m;

    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++)
            m.at[i][j] = fraction(i == j, 1);
    return m;
}

static struct matrix product(struct matrix a, struct matrix b)
{
    struct matrix m;

    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            struct fraction sum = { 0, 1 };
            for (int k = 0; k < SIZE; k++)
                sum = add(sum, multiply(a.at[i][k], b.at[k][j]));
            m.at[i][j] = sum;
        }
    return m;
}

static struct matrix power(struct matrix m, unsigned n)
{
    if (n == 0)
        return identity();
    struct matrix half = power(m, n / 2);
    half = product(half, half);
    return n % 2 ? product(half, m) : half;
}

/* Gauss and Jordan; gives the determinant, and 0 with an unfinished inverse for a singular matrix. */
static struct fraction invert(struct matrix m, struct matrix *inverse)
{
    struct fraction determinant = { 1, 1 };

    *inverse = identity();
    for (int column = 0; column < SIZE; column++) {
        int pivot = column;
        while (pivot < SIZE && m.at[pivot][column].over == 0)
            pivot++;
        if (pivot == SIZE)
            return fraction(0, 1);
        if (pivot != column) {
            for (int j = 0; j < SIZE; j++) {
                struct fraction kept = m.at[pivot][j];
                m.at[pivot][j] = m.at[column][j], m.at[column][j] = kept;
                kept = inverse->at[pivot][j];
                inverse->at[pivot][j] = inverse->at[column][j], inverse->at[column][j] = kept;
            }
            determinant = negative(determinant);
        }
        struct fraction scale = m.at[column][column];
        determinant = multiply(determinant, scale);
        for (int j = 0; j < SIZE; j++) {
            m.at[column][j] = divide(m.at[column][j], scale);
            inverse->at[column][j] = divide(inverse->at[column][j], scale);
        }
        for (int i = 0; i < SIZE; i++) {
            if (i == column)
                continue;
            struct fraction factor = negative(m.at[i][column]);
            for (int j = 0; j < SIZE; j++) {
                m.at[i][j] = add(m.at[i][j], multiply(factor, m.at[column][j]));
                inverse->at[i][j] = add(inverse->at[i][j], multiply(factor, inverse->at[column][j]));
            }
        }
    }
    return determinant;
}

static void print(const char *title, const struct matrix *m)
{
    printf("%s\n", title);
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            struct fraction f = m->at[i][j];
            if (f.under == 1)
                printf(" %8ld", f.over);
            else
                printf(" %5ld/%-2ld", f.over, f.under);
        }
        printf("\n");
    }
}

static struct matrix from(const int values[SIZE][SIZE])
{
    struct matrix m;

    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++)
            m.at[i][j] = fraction(values[i][j], 1);
    return m;
}

int main(void)
{
    static const int values[SIZE][SIZE] = { { 0, 2, 1, 3 }, { 1, 1, 0, 2 }, { 4, 0, 1, 1 }, { 2, 3, 1, 0 } };
    static const int singular[SIZE][SIZE] = { { 1, 2, 3, 4 }, { 2, 4, 6, 8 }, { 0, 1, 0, 1 }, { 1, 0, 1, 0 } };
    struct matrix m = from(values), inverse, check;

    struct fraction determinant = invert(m, &inverse);
    printf("determinant %ld\n", determinant.over);
    print("inverse", &inverse);
    check = product(m, inverse);
    print("check", &check);
    check = power(m, 5);
    print("fifth power", &check);
    printf("singular %ld\n", invert(from(singular), &inverse).over);
    printf("first of the product %ld\n", product(product(m, m), identity()).at[0][0].over);
    return 0;
}
