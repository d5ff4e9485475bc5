// flags: -std=c11
/* Of trigraphs only the preprocessor knows. */
int before;
#if 0
int left_out;
??=else
async int f(void)
{
    return 0;
}
#endif
