/* Section 8: the words of headers are erased however the #include is written: over several lines, behind a comment, by a
 * macro, after an #if, in a header whose name ends like acc's own, and in the last line of a file. */
#include <acc.h>
#include <stdio.h>

#define HEADER "by_macro.h"

#include "tail.h"
#include "my_acc.h" /* a comment
over lines */
#include \
    "spliced.h"
/* a comment */ #include "behind.h"
#if 0
#include "none.h"
#elif 1
#  include /* another */ HEADER
#endif
/*
#include "none.h"
*/
static const char text[] = "\
#include \"none.h\"\n\
";

struct words {
    int async;
};

async int main(void)
{
    struct words words = { (int)sizeof text + !text[0] };
    int sum = await one(1) + await two(2) + await three(3) + await four(4);
    printf("%d %d\n", sum, words.async == 19);
    return await tail(5) - 5;
}
