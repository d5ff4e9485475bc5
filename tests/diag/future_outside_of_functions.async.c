/* An operand may be a future that an acc_future would hold: but here nothing runs. */
#include <acc.h>
async int fetch(int n);
int take(acc_future(int) p);

int prototype(int n, int list[take(fetch(1))]);
__typeof__(take(fetch(2))) object;

async double measure(void);
acc_future(int) one = fetch(3);
acc_future(int) list[] = {fetch(4), [3] = fetch(5)}, other = measure();
struct { int n; acc_future(int) future; } record = {1, fetch(6)};
int number = fetch(7);
