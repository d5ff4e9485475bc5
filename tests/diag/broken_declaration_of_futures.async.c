/* Nothing is said of names that are declared by what does not parse. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(int n);
static async int (*pointer)(int);
acc_future(int) job, broken = = 0;

async int user(int n)
{
    async yield int s = numbers(1);
    job = n ? fetch(2) : broken;
    await acc_next(s, broken);
    n = try broken;
    n = sizeof broken + (n ? sizeof *broken : 1);
    async int future = broken;
    await broken;
    await acc_join(broken);
    return pointer == broken;
}
