/* What a user's own message says stays, even where it looks like types as clang writes them. */
#include <acc.h>

typedef long lon;
typedef int intptr;
struct pair { lon l; intptr i; };

#define UNUSABLE(name, text) int name(void) __attribute__((unavailable(text)))
UNUSABLE(a, "' (aka 'x')");
UNUSABLE(b, "f' (aka 'g");
UNUSABLE(c, "'f' (aka 'g' or h)");
UNUSABLE(d, "(unnamed at all), (anonymous too) at (unnamed struct at x:1), (unnamed struct at x:1:y), (unnamed struct at x:1:2, 3)");
UNUSABLE(e, "'typeof(");

static int user(struct pair p)
{
    return p + p.l + a() + b() + c() + d() + e();
}

static lon other(struct pair p)
{
    p.l = p;
    return p + p.i;
}

async int (*returns_pointer(void))(int);
async char *returns_pointer(void);
