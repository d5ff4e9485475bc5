/* In sizeof an await counts as its type, and may stand. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    int array[sizeof(await fetch(1))];
    switch (n) {
    case sizeof(await fetch(2)):
        return (int)sizeof array;
    }
    return (int)sizeof(await fetch(3));
}
