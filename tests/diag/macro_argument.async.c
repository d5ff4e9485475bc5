/* A mistake in the argument of a macro is shown where it is written. */
#include <acc.h>
async int fetch(int n);

#define SAME(x) x
#define NESTED(x) SAME(SAME(x) + 1)

async int user(void)
{
    int a = SAME(fetch(1));
    return a + NESTED(SAME(fetch(2)));
}

/* What begins an argument's text and what follows it stay two tokens. */
#define ITSELF(x) x
#define TEXT "text"
const char *apart = ITSELF(u8)TEXT;
