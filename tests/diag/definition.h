async int defined_in_header(int n)
{
    return n;
}
