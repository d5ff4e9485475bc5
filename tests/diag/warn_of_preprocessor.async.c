// flags: -Wall
/* What the preprocessor warns of is said once, at its place, and means what its text says, whatever the words in it. */
#include <acc.h>
#include "warn_of_preprocessor.h"
#pragma message "hello"
#warning an error: none
#warning fatal error: none, a note: neither

async int f(void)
{
#pragma message("in a body")
#pragma GCC warning "in another line"
    return undeclared;
}
