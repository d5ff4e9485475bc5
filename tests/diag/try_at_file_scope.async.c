/* Nothing runs at file scope. */
#include <acc.h>

int object = try 1;
int array[try 2];
