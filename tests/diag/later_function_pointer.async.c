/* Not supported yet: one error for each declaration, none for the uses. */
#include <acc.h>
async int fetch(int n);

async int (*pointer)(int) = fetch;
typedef async int handler(int);
struct job { async int (*run)(int); };

async int user(async int parameter(int), handler *h, struct job *job)
{
    return await pointer(1) + await parameter(2) + await h(3) + await job->run(4) + await (*pointer)(5);
}
