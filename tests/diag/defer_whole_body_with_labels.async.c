/* A label before it makes no block of a 'defer'. */
#include <acc.h>
void plain(int n);

async int body(int c)
{
    if (c)
    first:
        defer plain(1);
    for (;;)
    second:
    third:
        defer plain(2);
    switch (c)
    case 1:
        defer plain(3);
    switch (c)
    case 2:
    default:
    fourth:
        defer plain(4);
    if (c)
    fifth:;
    goto first;
    goto second;
    goto third;
    goto fourth;
    goto fifth;
}
