/* Small functions are often defined so; acc does not translate them. */
static inline async int twice(int x)
{
    return 2 * x;
}

static inline int started(int x)
{
    acc_block_on(twice(x));
    return twice(x);
}
