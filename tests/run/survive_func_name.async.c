// flags: -std=gnu11
// reference: plain
/* Section 4: __func__ is the name as written, one array for the function's life, under GNU C's other spellings too. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

#define WHERE __func__

static async const char *first_name(void)
{
    const char *before = __func__;
    await acc_yield();
    return before == __func__ ? __func__ : "moved";
}

static async int a_longer_name(int n)
{
    if (n)
        return await a_longer_name(n - 1);
    printf("%s %s %s\n", __func__, __FUNCTION__, WHERE);
    await acc_yield();
    char copy[sizeof __func__];
    strcpy(copy, __func__);
    await acc_yield();
    return strcmp(copy, "a_longer_name") == 0 ? (int)sizeof __func__ : -1;
}

static const char *plain(void)
{
    return __func__;
}

async int main(void)
{
    const char *name = __func__;
    puts(await first_name());
    printf("%d\n", await a_longer_name(2));
    await acc_yield();
    printf("%s %s\n", name, plain());
    printf("%.*s\n", (int)strlen(await first_name()), __func__);
    return 0;
}
