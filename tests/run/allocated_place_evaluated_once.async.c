// reference: futures
/* Section 5: the lvalue after `await` and in acc_cancel is evaluated once: p[i++], *next(), a member reached by calls.
 * */
#include <acc.h>
#include <stdio.h>

struct job {
    acc_future(int) result;
    struct job *next;
};

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int calls;

static struct job *find(struct job *job, int n)
{
    calls++;
    while (n-- > 0)
        job = job->next;
    return job;
}

static async int index_of(int n)
{
    calls++;
    await acc_yield();
    return n;
}

async int main(void)
{
    acc_future(int) p[4] = {later(1), later(2), later(3), later(4)}, *next = p;
    int i = 0;
    printf("%d\n", await p[i++]);
    printf("%d %d\n", i, p[0] == NULL);
    next++;
    printf("%d\n", await *next++);
    printf("%td %d\n", next - p, p[1] == NULL);
    acc_cancel(*next++);
    acc_cancel(p[i++ + 2]);
    printf("%d %d %d\n", i, p[2] == NULL, p[3] == NULL);

    struct job last = {later(7), NULL}, middle = {later(6), &last}, first = {later(5), &middle};
    printf("%d\n", await find(&first, 2)->result);
    printf("%d %d\n", calls, last.result == NULL);
    printf("%d\n", await (*find(&first, 1)).result + await find(&first, await index_of(0))->result);
    printf("%d %d %d\n", calls, first.result == NULL, middle.result == NULL);
    return 0;
}
