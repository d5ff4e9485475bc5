#include "never.h"

#include <stdio.h>
#include <stdlib.h>

void stop_if(bool condition, const char *text, const char *file, int line)
{
    if (!condition)
        return;
    fprintf(stderr, "%s:%d: this never holds: %s\n", file, line, text);
    abort();
}
