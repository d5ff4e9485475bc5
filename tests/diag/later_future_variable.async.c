/* Not supported yet: one error for the declaration, none for the uses. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    async int a = fetch(1), b = fetch(2);
    async void pause = acc_sleep(3);
    async int task = acc_spawn(fetch(4));
    return await a + await b + await task;
}
