early(int n) { return n; }
#include <acc.h>
async int early(int n);
async int late(int n);
int between;
late(int n) { return n; }
async int names(n) int n; { return n; }
async int names();
async int declared_first(void);
async yield int declared_first(void) { yield 1; }
async yield int stream_first(void);
async int stream_first(void) { return 1; }
async int defined_last(void);
async yield int defined_last(void);
async int defined_last(void) { return 1; }
async int empty(), (*pointer)(void);
async int empty(int n);
async int one(void), two(const int);
async int two(), three();
async int three(int);
async struct { int x; } (*made)(void), *make(void);

async int user(void)
{
    return await empty(1);
}
