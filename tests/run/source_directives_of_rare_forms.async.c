// flags: -std=gnu11 -Wno-comment -Wno-backslash-newline-escape
/* Directives of rare forms, and macros whose uses hold some, around and in async code. */
#include <acc.h>
#include <stdio.h>

#ifndef HERE // /* no comment
#endif \

#ifdef HERE /* over
two lines */
#error no
#elifdef THERE
#error no
#elifndef THERE
#define CHOSEN 1
#else
#error no
#endif \

%:define DIGRAPH 5
  %: if DIGRAPH != 5
#error no
 %:endif

#if __has_include(<stddef.h>)
#define QUOTED(x) #x
#	if 1 /* within */
#	endif
#define QUOTED_TOO(x) QUOTED(x)
static int has_include = 1;
#endif
#if __has_include(<stddef.h>) && 0
#error no
#endif
/* beside */ #if 0
#elifndef THERE
static int is_beside = 1;
#endif

#if 0
#else /\
* closed *\
\
/
%\
:define JOI\
NED 6
#en\
dif /* closed * *\
/ //\
 /*

#define OPTIONAL(first, ...) first __VA_OPT__(+) __VA_ARGS__ + 0
#define LATER_LATE(variadic_x, ...) variadic_x + TEN_LETTER + __VA_ARGS__
#define TEN_LETTER 10
#define STARTS 300 "three"
#define F() 3
#define STR(x) #x
#define CALL(f, x) f(x)
#define ID(x) x
#define TWICE(x) ID(x) + ID(x)
#define NOTHING(...)
#define PASTE3(a, b) a ## b ## 1

static async int later(int n) { await acc_yield(); return n; }

#ifndef __has_include_nothing
# if defined(__has_attribute) && __has_attribute(unused)
#   ifdef NOT
#     if 1
#     endif
#     error no
#   endif
static int with_attribute = 1;
# endif
#endif

async int main(void)
{
    printf("%d\n", OPTIONAL(await later(1), 2));
    printf("%d\n", OPTIONAL(await later(1)));
    printf("%d\n", LATER_LATE(await later(1), 2));
    printf("%d\n", await later(F ()) + await later(F
        (
#if 0
            1
#endif
        )));
    printf("%s\n", STR(await "later\n"  (1) '\''));
    int ab1 = 7, a1 = 8;
    printf("%d %d\n", PASTE3(a, b), await later(PASTE3(a,)));
    printf("%d\n", TWICE(await later(4)));
    NOTHING(await later(1))
    printf("%d\n", CALL(await later, (5)));
    printf("%d\n", with_attribute + CHOSEN);
    printf("%d\n", await later(JO\
INED));
    int spl\ 
iced = await la\ 	
ter(8);
    printf("%d\n", spl\ 	
iced + await later(1));
    if (await later(1)) {
#line 100 "a\\b\"c.c"
        printf("%s:%d\n", __FILE__, __LINE__);
%:line 200
        printf("%s:%d\n", __FILE__, __LINE__);
# 7 "seven.c"
        printf("%s:%d\n", __FILE__, __LINE__);
#line STARTS
        printf("%d\n", __LINE__);
    }
    printf("%s %d\n", QUOTED_TOO(await later(1)), await later(has_include) + is_beside);
    return 0;
}
#if __has_include("nowhere.h")
int nowhere;
#endif
#