/* A call through a pointer is a future; the pointer itself is none. */
#include <acc.h>
async int fetch(int n);
typedef async int handler(int);
struct job { async int (*run)(int); handler *handlers[2]; };

async int user(handler *h, struct job *job, int n)
{
    n = h(1);                            /* error: an await is missing */
    n = job->run(2) + 1;                 /* error: an await is missing */
    h(3);                                /* error: thrown away */
    (*job->handlers[n])(4);              /* error: thrown away */
    n = await h;                         /* error: a pointer to a function, no call: await h(...) */
    n = await *h;                        /* error */
    n = await h();                       /* error: too few arguments */
    n = await h(1, 2);                   /* error: too many */
    n = await h("text");                 /* error: an argument's type */
    n = *h;                              /* error */
    h++;                                 /* error */
    n += sizeof *h;                      /* error */
    return h(5);                         /* error: an await is missing */
}

int plain(handler *h)
{
    return await h(1);                   /* error: in a plain function; acc_block_on(h(1)) */
}
