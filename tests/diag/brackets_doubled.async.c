/* Two '[' in a row begin an attribute, if something ends it. */
int array[[3];

int subscript(int n)
{
    int a[4] = {n};
    return a[[0];
}

int other_bracket(void)
{
    [[gnu::unused(]} int x;
    return 0;
}

int block(int a[2])
{
    return a[[]{1}];
}

int list[3] int number;
