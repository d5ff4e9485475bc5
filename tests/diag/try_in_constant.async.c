/* Constants cannot leave a function. */
#include <acc.h>

async int user(int n)
{
    static int once = try 1;
    int array[try n];
    switch (n) {
    case try 2:
        return once + array[0];
    }
    return 0;
}
