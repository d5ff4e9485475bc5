/* A file that ends too early. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    if (n) {
        return await fetch(1);
