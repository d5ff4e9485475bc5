/* Nothing runs at file scope: clang's word is enough. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);

int object = ({ defer acc_close(1); yield 2; await fetch(3); });
