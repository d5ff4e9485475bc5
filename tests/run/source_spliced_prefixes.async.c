/* C11 5.1.1.2p1: a line splice may stand within any token, also behind the prefix of a string or a character constant. */
#include <acc.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

async int main(void)
{
    const char *text = u8\
"one", *other = (const char *)u\
8\
"two";
    wchar_t letter = L\
'x';
    const wchar_t *wide = L\
\
"three";
    await acc_yield();
    printf("%s %s %d %d\n", text, other, letter == L'x', (int)wcslen(wide));
    return 0;
}
