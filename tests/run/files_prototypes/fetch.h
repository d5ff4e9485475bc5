#ifndef FETCH_H
#define FETCH_H

struct page {
    char text[100];
    int number;
};

async int fetch(char name, int turns);
async struct page load(const char *text, int number);
extern async void add(int *count, int n);
async int even(int), odd(int);
async int fetch_all(const char *names);
async int total(int n, int (*)[n]);

#endif
