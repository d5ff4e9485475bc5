/* Nothing of a header's functions is translated: what makes a future there is an error, without a word of the dialect too. */
#include <acc.h>
#include "calls_in_header.h"

async int user(struct job *job)
{
    return is_started(job) ? await start(1) : 0;
}
