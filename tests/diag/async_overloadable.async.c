/* Several async functions of one name, which clang allows, cannot be told apart. */
__attribute__((overloadable)) async int number(int n)
{
    return n;
}

__attribute__((overloadable)) async int number(void)
{
    return 2;
}
