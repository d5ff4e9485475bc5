// flags: -std=gnu11
/* Section 4: GNU C's local labels at the beginning of an async function's body, of an async block and of inner blocks. */
#include <acc.h>
#include <stdio.h>

static async int turns(int n)
{
    __label__ again;
    __label__ out;
again:
    await acc_yield();
    if (n++ < 3)
        goto again;
    if (n > 0)
        goto out;
    n = 0;
out:
    return n;
}

static async int plain(int n)
{
    __label__ done;    /* no await */
    if (n)
        goto done;
    n = 7;
done:
    return n;
}

static async int in_blocks(int n)
{
    async int a = async {
        __label__ never, again;
        int i = n;
    again:
        await acc_yield();
        if (i-- > 0)
            goto again;
        if (i > 0)
            goto never;
    never:
        return i;
    };
    {
        __label__ other, again;
        int *p = &n;
    again:
        if (await plain(*p) < 5) {
            *p += 1;
            goto again;
        }
        goto other;
    other:;
    }
    for (;;) {
        __label__ next;
        if (await plain(n) > 8)
            goto next;
        n++;
        continue;
    next:
        break;
    }
    return await a + 100 * n;
}

async int main(void) { __label__ end; int r = 0;    /* on its line */
    goto end;
    r = 1;
end:
    printf("%d %d %d %d %d\n", r, await turns(0), await plain(0), await plain(2), await in_blocks(3));
    return 0;
}
