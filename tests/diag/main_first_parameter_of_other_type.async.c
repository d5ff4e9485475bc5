/* The first parameter of main is an int. */
#include <acc.h>

async int main(long argc, char **argv)
{
    return argc > 1 && argv[1];
}
