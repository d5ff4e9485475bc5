/* acc_future takes one type. */
#include <acc.h>
async int fetch(int n);
int n;

acc_future() a;
acc_future(n) b;
acc_future(int, int) c;
acc_future f;
async acc_future(int) g;
