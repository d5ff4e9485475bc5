#include "jobs.h"

#include <stdio.h>
#include <string.h>

acc_future(int) current;

static struct page shared;

static async int local(int n)
{
    defer printf("~other local%d ", n);
    for (int i = 0; i < n; i++)
        await acc_yield();
    return n * 10;
}

static async const struct page *page(const char *text)
{
    await acc_yield();
    strcpy(shared.text, text);
    return &shared;
}

struct job make_job(const char *name, int size)
{
    return (struct job){.page = page(name), .name = name, .size = local(size)};
}

void cancel_job(struct job *job)
{
    acc_cancel(job->size);
    acc_cancel(job->page);
}

void set_current(int n)
{
    acc_cancel(current);
    current = async { return n; };
}

acc_future(int) slow(int n)
{
    return local(n);
}

acc_future(struct page) load_page(const char *text)
{
    return async {
        struct page page;
        memset(&page, 0, sizeof page);
        await acc_yield();
        strcpy(page.text, text);
        return page;
    };
}

async int take_current(void)
{
    return await current;
}

async int first_of(acc_future(int) *a, acc_future(int) *b)
{
    int first = await acc_race(*a, *b);
    int value = first == 0 ? await *a : await *b;
    acc_cancel(*a);
    acc_cancel(*b);
    return value;
}
