/* The type of a comma expression is that of its last operand, also where clang does not know the first. */
#include <acc.h>
async int number(int n);

async int run(int n)
{
    n += try (undeclared, n);
    n += try (undeclared, await number(n));
    await (undeclared, number)(1);
    return n;
}
