/* A future cannot hold arguments that it does not know. */
#include <acc.h>
#include <stdarg.h>

async int sum(int count, ...)
{
    va_list list;
    va_start(list, count);
    int total = va_arg(list, int);
    va_end(list);
    return total;
}

async int promised(const char *format, ...);
