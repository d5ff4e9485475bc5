// reference: plain
/* Section 4: string literals of every kind, concatenated, as pointers and as array initializers, in and around awaits. */
#include <acc.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>

#define PREFIX "pre"
#define TEXT(x) #x

static async const char *echo(const char *text)
{
    await acc_yield();
    return text;
}

static async wchar_t wide_at(const wchar_t *text, int i)
{
    await acc_yield();
    return text[i];
}

async int main(void)
{
    const char *p = "await defer \"try\" /* async */ // yield";
    char a[] = "array", exact[3] = "abc", longer[10] = "x";
    const wchar_t *w = L"wide \x3b1";
    char16_t u16[] = u"\u20ac";
    const char32_t *u32 = U"\U0001f600";
    const char *utf8 = u8"\u00e9";
    const char *escapes = "\t\\\'\x41\101\0hidden" "\a";

    await acc_yield();
    a[0] = 'A';
    await acc_yield();
    puts(p);
    printf("%s %.3s %s %d\n", a, exact, longer, longer[9]);
    printf("%d %x %x %d\n", (int)wcslen(w), u16[0], (unsigned)u32[0], (int)strlen(utf8));
    printf("%s %d\n", escapes + 1, (int)(sizeof "ab" "cd"));
    puts(await echo(PREFIX "fix " "and "
                    "more"));
    printf("%s %s\n", await echo(TEXT(await x "y" '"')), await echo("%d"));
    printf("%d\n", await wide_at(L"abc", 2) == L'c');
    const char *same = await echo(p);
    await acc_yield();
    printf("%d %c\n", same == p, "0123456789abcdef"[(int)*await echo("\n")]);
    puts(await echo("line \
continued"));
    return 0;
}
