/* An async block that gives a value does so on every path; as for a function, anything else is a warning. */
#include <acc.h>
#include <stdlib.h>
_Noreturn void die(void);
__attribute__((noreturn)) void fatal(const char *text);
void note(int n);
async int work(int n);

async int user(int n)
{
    async int a = async {
        if (n)
            return 1;
    };
    async int b = async {
        for (;;)
            if (await work(n))
                return 1;
    };
    async int c = async {
        while (1) {
            if (n++)
                return 1;
            if (n > 3)
                break;
        }
        note(n);
    };
    async int d = async {
        switch (n) {
        case 1:
            return 1;
        case 2:
            die();
        default:
            fatal("3");
        }
    };
    async int e = async {
        if (n)
            goto out;
        return 3;
    out:
        exit(1);
    };
    async int f = async {
        if (n)
            return 1;
        else
            await work(n);
    };
    async void g = async {
        if (n)
            return;
        note(n);
    };
    await acc_join(a, b, c, d, e, f, g);
    return 0;
}
