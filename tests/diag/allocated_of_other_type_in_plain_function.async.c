// flags: -std=gnu11
/* An acc_future(T) holds a future of T: in variables, arguments, results and items. */
#include <acc.h>
typedef struct pair { int a, b; } pair;
async int number(int n);
async double measure(void);
async void nothing(void);
async pair two(void);
void take(acc_future(int) future);
void take_any();

static acc_future(int) of_double(void) { return measure(); }
static acc_future(int) of_nothing(void) { return nothing(); }
static acc_future(void) of_any(void) { return measure(); }
static acc_future(int) of_one(int n) { return n ? number(1) : nothing(); }
async acc_future(int) of_pair(void) { return two(); }

void plain(int n)
{
    acc_future(int) a = nothing(), list[] = {number(1), nothing(), measure()};
    acc_future(pair) pairs[] = {two(), number(2), n ? two() : 0};
    take(nothing());
    take_any(number(3));
    take(number(4), number(5));
    a = n ? number(6) : nothing();
    a = (number(7), number(8));
    (void)(a + 1);
    acc_cancel(a + 1);
}
