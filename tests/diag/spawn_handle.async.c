/* acc_spawn gives a handle, a future; what it takes. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);
async void none(void);
int use(int n);

async int user(int n)
{
    async int a = fetch(1);
    async yield int s = numbers();
    n = acc_spawn(fetch(2));
    use(acc_spawn(fetch(3)));
    n = acc_spawn(fetch(4)) + 1;
    async double d = acc_spawn(fetch(5));
    n = acc_spawn(none());
    acc_spawn(a);
    acc_spawn(s);
    acc_spawn(numbers());
    acc_spawn(n);
    acc_spawn(await fetch(6));
    acc_spawn(acc_spawn(fetch(7)));
    return acc_spawn(fetch(8));
}
