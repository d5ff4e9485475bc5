// reference: futures
/* Sections 5 and 8: acc_future(T) in headers: members, globals, parameters and results; made, awaited and cancelled in
 * different files. */
#include "jobs.h"

#include <acc.h>
#include <stdio.h>

static async int local(int n)
{
    defer printf("~local%d ", n);
    await acc_yield();
    return n;
}

async int main(void)
{
    struct job job = make_job("first", 3);
    defer cancel_job(&job);
    printf("%s %d %s\n", job.name, await job.size, (await job.page)->text);
    job = make_job("second", 4);
    cancel_job(&job);
    printf("%d %d\n", job.size == NULL, job.page == NULL);

    current = local(1);
    defer acc_cancel(current);
    printf("%d\n", await take_current());
    printf("%d\n", current == NULL);
    set_current(7);
    printf("%d\n", await current);
    acc_future(int) a = local(2), b = slow(5);
    defer acc_cancel(a);
    defer acc_cancel(b);
    int first = await first_of(&a, &b);
    printf("%d %d %d\n", first, a == NULL, b == NULL);
    struct page_job large = {.page = load_page("large")};
    defer acc_cancel(large.page);
    struct page page = await large.page;
    printf("%s %d\n", page.text, large.page == NULL);
    return 0;
}
