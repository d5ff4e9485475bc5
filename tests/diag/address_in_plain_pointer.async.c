/* The address of an async function fits no plain pointer. */
#include <acc.h>
async int fetch(int n);

typedef int function(int);
void take(function *f);
void take_any(void *p);

async int user(void)
{
    function *by_name = fetch, *by_address = &fetch;
    void *any = fetch;
    by_name = fetch;
    take(fetch);
    take_any(&fetch);
    if (by_name == fetch)
        by_name = any ? fetch : by_address;
    return fetch != 0;
}

function *const table[] = { fetch, [1] = &fetch };

async int in_a_designator(void)
{
    int numbers[2] = { [fetch] = 1 };
    return numbers[0];
}
