// flags: -Wall
/* Errors of the preprocessor with words in them that other messages begin with; an unclosed quote is said once. */
#include <acc.h>
#error note: one, warning: two
#error fatal error: 'three.h' file not found
'unclosed
#pragma message "error: 1:2: note: four"
#define BAD(x) #y
#include
async int f(void)
{
    return "unclosed;
}
