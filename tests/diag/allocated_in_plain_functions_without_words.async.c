/* A function that has no word of the dialect, and uses an acc_future of the file as if it were its value. */
#include <acc.h>
typedef acc_future(int) job;
static job held;
struct jobs { job first; };
job make(void);

int plain(struct jobs *jobs)
{
    held++;
    int a = held + 1, b = *held;
    return a + b + (jobs->first[0] == make()[1]);
}
