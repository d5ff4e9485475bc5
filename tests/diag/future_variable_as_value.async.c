/* A future in a variable is good for await, acc_join, acc_race and acc_cancel, and nothing else. */
#include <acc.h>
async int fetch(int n);
int use(int n);

async int user(void)
{
    async int a = fetch(1), b = fetch(2);
    int n = a;
    n = a + 1;
    n += b;
    use(a);
    if (a)
        n++;
    n = a ? 1 : 2;
    n = !b && a == b;
    n = -a;
    int list[2] = {a, 1};
    n = list[a];
    (void)a;
    a;
    return a;
}
