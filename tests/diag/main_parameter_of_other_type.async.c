/* The arguments are strings. */
#include <acc.h>
async int main(int argc, short argv)
{
    return argc + argv;
}
