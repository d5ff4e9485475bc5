#include "fetch.h"

#include <acc.h>
#include <stdio.h>
#include <string.h>

/* The same name as in the other file. */
static async int here(int n)
{
    for (int i = 0; i < n; i++)
        await acc_yield();
    return -n;
}

async int fetch(char name, int turns)
{
    defer printf("~%c ", name);
    int nothing = await here(turns);
    return name - 'a' + nothing + turns;
}

async struct page load(const char *text, int number)
{
    struct page page = {.number = number};
    await acc_yield();
    strcpy(page.text, text);
    return page;
}

async void add(int *count, int n)
{
    await here(1);
    *count += n;
}

async int total(int n, int (*row)[n])
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += (*row)[i] + await here(0);
    return sum;
}

async int odd(int n)
{
    return n == 0 ? 0 : await even(n - 1);
}

async int fetch_all(const char *names)
{
    if (!*names)
        return 0;
    async int first = fetch(*names, 1), rest = fetch_all(names + 1);
    await acc_join(first, rest);
    return await first + await rest;
}
