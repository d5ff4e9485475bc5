/* Async functions that nobody calls, with an attribute that says so: the functions made of them have no warning either. */
#include <acc.h>
#include <stdio.h>

static async int declared(int) __attribute__((unused));
static __attribute__((unused)) async int defined(int n)
{
    await acc_yield();
    return n;
}
__attribute__((__unused__)) static async void empty(void)
{
}
__attribute__((unused)) async int of_other_files(int n);
async int of_other_files(int n)
{
    return n;
}
static async __attribute__((unused)) yield int stream(int n)
{
    yield n;
}
static async int (__attribute__((unused)) in_parentheses)(int n)
{
    return n;
}
static async int declared(int n)
{
    return n;
}

async int main(void)
{
    puts("nothing else runs");
    return 0;
}
