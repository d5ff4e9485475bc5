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

async int attribute(int n)
{
    int a[2];
    [[a(b)];
    return a[n[[]]];
}

typedef int type;
async int type_as_value(void)
{
    return type;
}

async int at_the_end(void) { return 0; } [[
