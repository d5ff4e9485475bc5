/* Section 1: the words in strings, character constants, comments, code that #if leaves out, and as parts of names mean nothing. */
#include <acc.h>
#include <stdio.h>

/* async int commented(void) { await nothing(); } */
// defer try yield await continued();
#if 0
async int left_out(void) { await and, not; even C; }
#endif
#ifdef NOT_DEFINED
static int f(void) { int await = 1; defer = 2; }
#endif

static async int awaited(int async_value)
{
    int deferred = async_value, tryed = 1, yielding = 2, reawait = 3;
    await /* here */ acc_yield( /* await */ );
    await
        // a comment between
        acc_yield
        ();
    aw\
ait acc_yield();
    return deferred + tryed + yielding + reawait; /* await */
}

#define async_text "async await"
#define QUOTE(x) #x

async int main(void)
{
    printf("%s %s %s\n", "await f(); /*", async_text, QUOTE(defer try "yield"));
    printf("%d %d\n", '"' != 0 ? await awaited(1) : 0, L'\x41');
    return 0;
}
