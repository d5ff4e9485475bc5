char first = "ab"[0, 1];

// flags: -Wall
/* Commas of C's, also in the operands of what is no word of the runtime's; a warning that no option names. */
#include <acc.h>

int f(int n);
int function(int n);
async int g(int n);

async int user(int n)
{
    n, n++;
    {
        n--;
    }
    n, n++;
    int v[2] = { n, 2 };
    n = (v[1], 3);
    n += f(v[0, 1]) + function(v[0, 1]);
    n += 'abcde';
    int acc_of_the_user;
    await acc_join(g(n), g(2));
    return n;
}
