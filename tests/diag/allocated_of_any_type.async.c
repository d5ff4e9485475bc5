// flags: -Wall -std=gnu11
/* 'acc_future(void)' takes futures of any type, as 'void *' takes any pointer: without a word.  What goes the other way
 * may be of another type: a warning of clang's, where warnings are wanted; and no other type takes any. */
#include <acc.h>
async int number(int n);

static void give(acc_future(void) future) { acc_cancel(future); }
static void take(acc_future(int) future) { acc_cancel(future); }
static acc_future(void) forget(acc_future(int) future) { return future; }
static acc_future(int) remember(acc_future(void) future) { return future; }

void text_of(char *text);

void plain(void)
{
    acc_future(int) p = number(1);
    acc_future(void) v = p, list[] = {p, v};
    acc_future(int) q = v;
    acc_future(char *) text = p;
    v = q;
    q = v;
    give(p);
    take(v);
    v = forget(p);
    p = remember(v);
    int *place = 0;
    text_of(place);
    acc_cancel(list[0]);
    acc_cancel(text);
}
