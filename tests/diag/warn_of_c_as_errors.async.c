// flags: -Wall -Wextra -Werror
/* The dialect's own words cause no warnings of clang's, which -Werror would make errors; other warnings it does. */
#include <acc.h>
async int fetch(int n);
async int user(int n)
{
    async int a = fetch(1), b = fetch(2);       /* nothing to say up to `unused` */
    try n;
    await a;
    await acc_join(a, b);
    (void)await fetch(3);
    await acc_race(a, fetch(3));
    try await fetch(n);
    int unused = n;
    if (n = 3)
        n = 4;
    return await b;
}
