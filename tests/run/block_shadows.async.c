// reference: futures
/* Section 5: names of the block's own hide those around it; the captured one is meant before, and after their scope. */
#include <acc.h>
#include <stdio.h>

struct s {
    int n, text;
};

async int main(void)
{
    int n = 1;
    const char *text = "outside";
    struct s s = {10, 20};
    async int block = async {
        int before = n;
        await acc_yield();
        {
            const char *n = "inside";
            printf("%s %s\n", n, text);
            for (int text = 0; text < 2; text++) {
                await acc_yield();
                printf("%d %d %d\n", text, s.n, s.text);
            }
        }
        int after = n++;
        struct s s = {after, n};
        printf("%s\n", text);
        return before * 100 + s.n * 10 + s.text;
    };
    n = 5;
    {
        int n = 7;
        async int other = async {
            int text = n * 2;
            return text;
        };
        n = 8;
        printf("%d\n", await other);
    }
    text = "changed";
    printf("%d\n", await block);
    printf("%d %s\n", n, text);
    return 0;
}
