/* What await takes is an operand of its own: no pointer to a future or to a function, no value, and no choice of futures. */
#include <acc.h>
async int fetch(int n);
async int (*pointer)(int);
struct { async int (*run)(int); const acc_future(int) fixed; } box;
int plain(int n);
void none(void);

async int user(int n, acc_future(int) job)
{
    await pointer;
    await *pointer;
    await &pointer;
    await (n ? pointer : 0);
    await box.run;
    await &fetch;
    await *fetch;
    await none();
    await (n, 2);
    await (n ? fetch(1) : plain(1));
    await (n ? plain(2) : fetch(2));
    await (fetch(3), 3);
    await !fetch(4);
    await -pointer(5);
    await (int)pointer(6);
    await (n ? job : 0);
    await &job;
    await box.fixed;
    await (plain)(n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n + n);
    (await plain)(7);
    return n;
}
