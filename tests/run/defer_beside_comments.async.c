// flags: -Wno-comment -Wno-backslash-newline-escape
/* Comments of all kinds beside defers and awaits stay comments. */
#include <acc.h>
#include <stdio.h>

static async int f(int n)
{
    defer printf("one "); /* over
                             lines */
    defer printf("two ");   // a comment
    defer { printf("three "); } /* a */ /* b */

    defer printf("four "); n++; /* after */
    if (n > 1) // why
        await acc_yield(); // then
    else // not
        n = 1; // so
    for (int i = 0; i < 2; i++) // twice
        await acc_yield(); /* on
        two lines */
    return n; // the end
}

static int left;

/* What is gone from the beginning of a body, and from between comments of several lines. */
static async int g(int n)
{
    defer left += 1; int a = n;
    defer left += 2;
    defer left += 4; /* over
    lines */ a++;
    await acc_yield(); /* over
    lines */ a++; /* one */ /* over
    lines */ a++;
    defer left += 8; /* one */ /* over
    lines */ a++; /* same */ a++;
    defer left += 16; /* before */ printf("%d on line %d\n", a, __LINE__ - 11);
    defer left += 0; // over \
    left += 1000;
    a += 0; // over \ 
    a++; \
    a++;
    defer left += 0; // over \\
    left += 1000;
    char first[90]; /* gone
    lines */ int b = 2; /* gone
    lines */ char second[90]; /* gone
    lines */ first[1] = second[2] = (char)await f(b);
    await acc_yield();
    printf("%d on line %d\n", first[1] + second[2], __LINE__ - 24);
    if (b) /* over
    lines */ await f(b); /* over
    lines */ else /* over
    lines */ await f(2);
    for (int i = 1; /* over
         lines */ i < 3; i++) /* over
         lines */ { defer left += 32; /* over
         lines */ await acc_yield(); } /* over
         lines */
    printf("%d on line %d\n", left, __LINE__ - 34);
    { a += 0; // over \
    a++;
        char third[90]; /* gone
    lines */ char fourth[90]; await acc_yield(); third[1] = fourth[1] = 1; await f(third[1] + fourth[1]);
        #define LINES a += 0 \
               /* lines */
        async int f(int); }
    LINES;
#undef LINES
    return a;
}

/* Behind the comment the block is left, too. */
static async int h(int n)
{
    {
        defer left = 1; // when the block is left
        await acc_yield();
        n += left;
    }
    return n; // and the function
}

async int main(void)
{
    printf("%d\n", await f(1));
    printf("%d\n", await g(1));
    printf("%d\n", left);
    printf("%d %d\n", await h(1), left);
    return 0;
}
