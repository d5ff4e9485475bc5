/* An acc_future holds what an async function can return. */
#include <acc.h>
acc_future(int[3]) array;
acc_future(int(void)) function;
acc_future(int (*)(void)) pointer;
acc_future(int *) other;
