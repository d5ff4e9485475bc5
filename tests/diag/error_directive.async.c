/* The preprocessor has its say. */
#include <acc.h>
async int fetch(int n);

#error not like this
async int user(int n)
{
    return fetch(n);
}
