/* An operand may be a future that an acc_future would hold: but here nothing runs. */
#include <acc.h>
async int fetch(int n);
int take(acc_future(int) p);

int prototype(int n, int list[take(fetch(1))]);
__typeof__(take(fetch(2))) object;
