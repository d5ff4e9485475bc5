/* Nothing points to a stream. */
#include <acc.h>
async yield int (*stream)(int);

async int user(async yield int (*parameter)(int))
{
    return parameter == 0;
}
