/* As a member, a label or a tag a word is a name. */
#include <acc.h>
async int fetch(int n);

struct async { int await, try; };

async int user(struct async *defer_)
{
    if (defer_->await)
        goto yield;
    defer_->try = await fetch(1);
yield:
    return defer_->try;
}
