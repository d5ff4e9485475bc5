/* A call through a pointer is a future; the pointer itself is none. */
#include <acc.h>
async int fetch(int n);
typedef async int handler(int);
struct job { async int (*run)(int); handler *handlers[2]; };

async int user(handler *h, struct job *job, int n)
{
    n = h(1);
    n = job->run(2) + 1;
    h(3);
    (*job->handlers[n])(4);
    n = await h;
    n = await h();
    n = await h(1, 2);
    return h(5);
}

int plain(handler *h)
{
    return await h(1);
}
