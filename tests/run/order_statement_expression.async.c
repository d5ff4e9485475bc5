// flags: -std=gnu11
// reference: clang
/* Section 3: a statement expression is evaluated at its place among the other operands; awaits, loops and declarations in it are its own. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int x;

async int main(void)
{
    int a = ({ int t = await step("a", 1); t + 1; });
    printf("= %d\n", a);
    x = 1;
    printf("= %d\n", x + ({ x = await step("b", 5); x; }) + x);
    printf("= %d %d %d\n", x, ({ int s = 0; for (int i = 0; i < 3; i++) s += await step("c", i); x = s; s; }), x);
    int outer = ({
        int inner = ({
            int a = await step("d", 3);
            a * 2;
        });
        int a = await step("e", inner);
        a + inner;
    });
    printf("= %d %d\n", outer, a);
    if (({ int t = await step("f", 1); t == 1; }) && ({ await step("g", 2) > 1; }))
        puts("= both");
    int turns = 0;
    while (({ turns++; await step("h", turns < 3); }))
        ;
    printf("= %d\n", turns);
    ({ printf("= void "); (void)await step("i", 1); });
    puts("");
    int r = ({ if (a > 1) x = await step("j", 4); else x = await step("k", 5); x; }) * 10;
    printf("= %d\n", r);
    return ({ int status = await step("l", 0); puts(""); status; });
}
