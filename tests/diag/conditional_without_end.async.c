/* An #if without its #endif, in a file whose lines have other numbers. */
#include <acc.h>
#line 100 "given.c"
async int user(int n)
{
    return n + ;
}
#if !__has_include("nowhere.h")
#define QUOTED(x) #x
async int other(int n)
{
    return n * ;
}
