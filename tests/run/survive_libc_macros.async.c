// reference: plain
/* Section 4: the C library's macros over locals that survive, and with awaits in their arguments. */
#include <acc.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/wait.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async const char *text(const char *value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    char buffer[32] = "Ab1 ";
    fd_set set, *p = &set;
    int kinds = 0;
    int64_t wide = INT64_C(1) << 40;

    FD_ZERO(&set);
    FD_SET(await later(3), &set);
    await acc_yield();
    FD_SET(5, p);
    FD_CLR(3, &set);
    printf("%d %d\n", !!FD_ISSET(await later(3), &set), !!FD_ISSET(5, &set));

    for (char *c = buffer; *c; c++) {
        await acc_yield();
        kinds = kinds * 10 + (isupper((unsigned char)*c) ? 1 : islower((unsigned char)*c) ? 2 : isdigit((unsigned char)*c) ? 3 : 4);
    }
    printf("%d %c\n", kinds, toupper(await later('x')));

    errno = await later(ENOENT);
    int kept = errno;
    printf("%d\n", kept == ENOENT && errno == ENOENT);
    printf("%" PRId64 " %d %d\n", wide, await later(INT_MAX) == INT_MAX, CHAR_BIT);
    printf("%d %d\n", strcmp(buffer, await text("Ab1 ")), strncmp(await text("abc"), "abd", await later(2)));
    memcpy(buffer + await later(1), await text("xyz"), 3);
    fprintf(stdout, "%s\n", buffer);
    fputs(await text("put\n"), stdout);
    putc(await later('c'), stdout);
    putchar(await later('\n'));
    printf("%d %d\n", WIFEXITED(await later(0)), WEXITSTATUS(await later(0x300)));
    struct { char c; int n; } *nothing = NULL;
    printf("%d %d\n", nothing == NULL, (int)offsetof(div_t, rem) > await later(0));
    return await later(EXIT_SUCCESS);
}
