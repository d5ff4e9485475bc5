/* A ';' is missing after a 'yield', whatever its value holds; after a 'return' it is one of 'return'. */
#include <acc.h>

static async yield int statements(void)
{
    yield ({ 1; }) 2;
    yield ({ int n = 3; if (n) return; n; }) 4;
}

static async yield int values(int *list)
{
    yield (struct { int a; }){ 1 }.a
    yield list[0] 2;
    if (list[1]) { yield 3; }
    if (list[2]) { return 0; }
    if (list[3]) { yield 3}
    if (list[4]) { yield 4 }
    if (list[5]) { yield 5{ } }
    return -1
}

static async yield int at_the_end(void)
{
    yield 1}

static async int returns(struct { int yield; } s)
{
    if (s.yield)
        return ({ 1; }) 2;
    return s.yield 3;
}


struct list { int a[2]; };

static async yield struct list lists(void)
{
    yield (struct list){ { 1 };
}
