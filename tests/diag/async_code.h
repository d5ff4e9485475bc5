async int declared_in_header(int n);
async int object_in_header;

static inline int plain_in_header(int n)
{
    declared_in_header(1);
    return await declared_in_header(n);
}
