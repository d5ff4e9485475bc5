/* C has no functions that return arrays or functions. */
#include <acc.h>

async int array(void)[3];
async int function(void)(int);
