/* Declarations without a type, as C had them once, and other forms that only some compilers take: they are read, so that
 * what is wrong in them is said in the dialect's terms. */
#include <acc.h>

async int f(int n);

without_type() { return await f(1); }
of_a_pointer, *after_it() { return 0; }
*a_pointer(void) { return await f(2); }
int (in_parentheses)(int a, int b) { return await f(a); }
int (in_parentheses_again)(int a) { return await f(a); }
__attribute__((noreturn)) with_attribute(void) { await f(3); }
only_declared(), an_array[sizeof await f(4)];
const with_trailing __attribute__((unused)) = await f(5);
void any_arguments(...) { await f(6); }
__asm__("" : : "i"(await f(7)));
__attribute__((unused(await f(8))));
struct attributes { int a, __attribute__((unused)) b[sizeof(await f(9))]; };
_Static_assert(sizeof(await f(10)));

async int labels(int n)
{
    __attribute__((unused)) label:;
    int (__attribute__((unused)) *pointer) = (int (__attribute__((unused)) *))0;
    __asm__ goto("" : : : : );
    static int with_empty_arguments __attribute__((unused())) = 1;
    if (await f(11) < n)
        goto label;
    return undeclared;
}
