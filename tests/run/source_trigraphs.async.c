// flags: -std=c11 -Wno-trigraphs
/* C11 5.2.1.1: what comes out of trigraphs, beside macros, text of macros and what an #include brings. */
#include <acc.h>
#include <stdio.h>

#define TEXT(x) #x
#define SAME(x) x
#define SECOND(x, y) y
#define START int

static async int later(int value) ??<
    await acc_yield();
    return value;
??>

int first??(2??) = ??< 1, 2 ??>; /* three in a line */
START second = 2;
int third??(??) = ??<3??>;
#include "source_trigraphs.inc"
int fourth = 4;

async int main(void)
{
    int list??(3??) = ??< 1, await later(2), 3 ??!??! 0 ??>;
    printf("%d %d %d\n", list[0], list[1], list[2]);
    SAME(printf)("%d %d\n", await later(first??(1??)), ??-await later(0) ??' 5);
    printf("%s %s\n", TEXT(await later(??/
1)), TEXT("??=" a));
    printf("%d\n", SECOND(??(, await later(third[0]) + second + fourth + included));
    return 0;
}
SAME(int last;??/
)
