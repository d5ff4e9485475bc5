static inline acc_future(int) block_in_header(int n)
{
    return async { return n; };
}
