/* A switch reaches no label in an async block inside it. */
#include <acc.h>
async int user(int n)
{
    switch (n) {
    case 0:
        await async {
        case 1:
            n++;
        default:
            n--;
        };
    }
    await async {
    case 2:
        n = 1;
    };
    await async {
        switch (n) {
        case 3:
            n = 1;
        default:
            n--;
        }
    };
    return n;
}
