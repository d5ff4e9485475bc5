// reference: plain
/* Sections 4 and 8: mutual recursion of two and three functions, declared before and defined later, static and external. */
#include <acc.h>
#include <stdio.h>

static async int is_odd(int n);
async int expression(const char **at);

static async int is_even(int n)
{
    await acc_yield();
    return n == 0 ? 1 : await is_odd(n - 1);
}

static async int is_odd(int n)
{
    await acc_yield();
    return n == 0 ? 0 : await is_even(n - 1);
}

/* An expression of sums, products and brackets. */
static async int factor(const char **at)
{
    await acc_yield();
    if (**at == '(') {
        ++*at;
        int value = await expression(at);
        ++*at;
        return value;
    }
    int value = 0;
    while (**at >= '0' && **at <= '9')
        value = value * 10 + *(*at)++ - '0';
    return value;
}

static async int term(const char **at)
{
    int value = await factor(at);
    while (**at == '*') {
        ++*at;
        value *= await factor(at);
    }
    return value;
}

async int expression(const char **at)
{
    int value = await term(at);
    while (**at == '+' || **at == '-')
        value += *(*at)++ == '+' ? await term(at) : -await term(at);
    return value;
}

static async int evaluate(const char *text)
{
    return await expression(&text);
}

async int main(void)
{
    printf("%d %d %d\n", await is_even(10), await is_even(7), await is_odd(9));
    printf("%d %d\n", await evaluate("1+2*3"), await evaluate("(1+2)*(3+4*(5-2))-(10)"));
    return 0;
}
