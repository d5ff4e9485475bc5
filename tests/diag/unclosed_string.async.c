/* A token that is cut. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    return await fetch("text);
}

#define TEXT(x) #x
const char *text(void)
{
    return TEXT("
    );
}

async int apostrophe(int n)
{
    return await fetch("it's open);
}

async int quote(int n)
{
    return await fetch('a"b);
}
