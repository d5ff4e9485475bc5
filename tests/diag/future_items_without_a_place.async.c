/* Items of an initializer that are for nothing: too many, or behind designators of what is not there.  A future among them is
 * given to no acc_future. */
#include <acc.h>

async int work(int n);
struct s { int x; acc_future(int) job; struct { int y; } in; int list[2]; };
struct s given(void);

async int too_many(void)
{
    acc_future(int) list[2] = { work(1), work(2), work(3) };
    acc_future(int) one = { work(1), work(2) };
    struct s s = { 1, work(1), { 2 }, { 1, 2 }, work(4), { 5 } };
    struct s t[1] = { { 1 }, { 2, work(1) } };
    int n = { 1, { 2 } };
    await acc_join(*list, one, s.job, t->job);
    return n;
}

async int designated(void)
{
    struct s s = { [0] = work(1) };
    struct s t = { .x.y = work(1) };
    struct s u[2] = { [5].job = work(1) };
    struct s v = { .list[0] = 1, .list[1].x = work(2) };
    struct s w = { .nowhere = work(1) };
    struct s x[2] = { undeclared, given(), { 1 } };
    return 0;
}
