#ifndef JOBS_H
#define JOBS_H

#include <acc.h>

struct page {
    char text[200];
};

struct job {
    const char *name;
    acc_future(int) size;
    acc_future(const struct page *) page;
};

struct page_job {
    acc_future(struct page) page;
};

extern acc_future(int) current;

struct job make_job(const char *name, int size);
void cancel_job(struct job *job);
void set_current(int n);
acc_future(int) slow(int n);
acc_future(struct page) load_page(const char *text);
async int take_current(void);
async int first_of(acc_future(int) *a, acc_future(int) *b);

#endif
