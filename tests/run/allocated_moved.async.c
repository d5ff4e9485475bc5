// reference: futures
/* Section 5: an allocated future is a plain pointer: assigned, swapped, in memory that realloc moves and qsort sorts,
 * while it runs. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

struct job {
    int key;
    acc_future(int) future;
};

static async int run(int n, int turns)
{
    int local = n, *p = &local;
    for (int i = 0; i < turns; i++) {
        await acc_yield();
        ++*p;
    }
    return local;
}

static int by_key(const void *a, const void *b)
{
    const struct job *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

async int main(void)
{
    acc_future(int) a = run(10, 3), b = run(20, 3), c;
    defer acc_cancel(a);
    defer acc_cancel(b);
    await acc_race(a, b, acc_yield());
    c = a;
    a = b;
    b = c;
    c = NULL;
    await acc_race(a, b, acc_yield());
    printf("%d\n", await a);
    printf("%d\n", await b);

    acc_future(int) moved = run(7, 1);
    async int task = acc_spawn(__extension__ moved);
    printf("%d %d\n", moved == NULL, await task);

    int count = 2;
    struct job *jobs = malloc(count * sizeof *jobs);
    if (!jobs)
        return 1;
    jobs[0] = (struct job){3, run(300, 2)};
    jobs[1] = (struct job){1, run(100, 5)};
    defer {
        for (int i = 0; i < count; i++)
            acc_cancel(jobs[i].future);
        free(jobs);
    }
    await acc_race(jobs[0].future, jobs[1].future, acc_yield());
    struct job *more = realloc(jobs, 1000 * sizeof *jobs);
    if (!more)
        return 1;
    jobs = more;
    more[count++] = (struct job){2, run(200, 1)};
    qsort(more, count, sizeof *more, by_key);
    for (int i = 0; i < count; i++)
        printf("%d: %d\n", more[i].key, await more[i].future);
    return 0;
}
