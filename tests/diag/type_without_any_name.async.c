/* What is kept across an await needs a type that can be written; that of this member nothing but a call leads to. */
#include <acc.h>

static struct { struct { int y; } in; } *make(void)
{
    return NULL;
}

async int user(void)
{
    __auto_type kept = make()->in;
    await acc_yield();
    return kept.y;
}
