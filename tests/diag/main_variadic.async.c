/* main has the forms of the standard. */
#include <acc.h>

async int main(int argc, ...)
{
    return argc;
}
