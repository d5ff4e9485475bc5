/* acc_future takes one type. */
#include <acc.h>
async int fetch(int n);
int n;

acc_future() a;                          /* error: no type */
acc_future(n) b;                         /* error: n is no type */
acc_future(int, int) c;                  /* error: two */
acc_future(int[3]) d;                    /* error: an async function cannot return an array */
acc_future(int(void)) e;                 /* error: nor a function */
acc_future f;                            /* error: no type */
async acc_future(int) g;                 /* error: no initializer, at file scope */
