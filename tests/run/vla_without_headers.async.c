/* Section 4: a variable length array in a file that includes nothing, and so has no size_t. */
int printf(const char *, ...);

static async int later(int value)
{
    return value;
}

static async int f(int n)
{
    int v[n];
    for (int i = 0; i < n; i++)
        v[i] = 10 * i + await later(1);
    return v[n - 1] + (int)(sizeof v / sizeof *v);
}

async int main(void)
{
    printf("%d\n", await f(3));
    return 0;
}
