/* C11 5.1.1.2p1: a line splice may stand within any token, also behind the prefix of a string or a character constant,
 * or before an escape sequence. */
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
    const char *escaped = "four\
\t" /* after it */ "\
\x41\
\\" /* and after it */;
    await acc_yield();
    printf("%s %s %d %d %s\n", text, other, letter == L'x', (int)wcslen(wide), escaped);
    return 0;
}
