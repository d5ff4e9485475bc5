/* defer stands in async bodies only. */
#include <acc.h>

defer acc_now();
