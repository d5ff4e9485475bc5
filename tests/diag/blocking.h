async int fetch(int n);

static inline int blocking(int n)
{
    return acc_block_on(fetch(n));
}
