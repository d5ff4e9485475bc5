#include <acc.h>
#include <stddef.h>

struct pair { int x, y; };
struct job { int id; acc_future(int) f; struct { acc_future(struct pair) g; long n; }; };

async long large(void);
async int small(void);
async struct pair both(void);

async int main(int argc, char **argv)
{
    struct job one = { 1, large() };
    struct job two = { .g = small(), argc > 1 ? small() : 5 };
    struct job three[2] = { 1, argc > 1 ? small() : large(), both(), 7, small(), small() };
    acc_future(int) f = small();
    struct job four = { f, argc ? f : NULL };
    int numbers[] = { [2] = f, argc > 1 ? small() : 1 };
    return numbers[0];
}
