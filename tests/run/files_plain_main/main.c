#include <stdio.h>

#include "work.h"

static int callback(int n)
{
    printf("callback %d\n", n);
    return n * 2;
}

int main(void)
{
    work_start(10);
    printf("%d\n", work_both(callback, 5));
    printf("%d\n", work_finish());
    return 0;
}
