/* Section 3: the value of the left side is read after the right side's wait, for locals, members and pointed-to objects too. */
#include <acc.h>
#include <stdio.h>

struct account {
    long balance;
    unsigned char small;
    double rate;
};

static async int deposit(long *balance, int amount, int result)
{
    await acc_yield();
    *balance += amount;
    await acc_yield();
    return result;
}

async int main(void)
{
    long n = 10;
    n += await deposit(&n, 100, 1); /* 110 + 1 */
    printf("%ld\n", n);
    n = n * 2 - await deposit(&n, 1000, 22); /* a plain read on the left of an operator comes before the wait: 222 - 22 */
    printf("%ld\n", n);

    struct account account = { 5, 250, 0.5 };
    struct account *other = &account;
    other->balance <<= await deposit(&account.balance, 3, 2); /* 8 << 2 */
    printf("%ld\n", account.balance);

    account.small += await deposit(&account.balance, 0, 10); /* wraps at 256 */
    printf("%d\n", account.small);
    account.rate *= await deposit(&account.balance, 0, 3);
    printf("%g\n", account.rate);

    long *p = &n;
    *p |= await deposit(&n, 800, 7); /* n is 200; 1000 | 7 */
    printf("%ld\n", n);
    int small = 7;
    small %= await deposit(&n, 0, 4);
    small ^= await deposit(&n, 0, 9);
    small >>= await deposit(&n, 0, 1);
    small &= await deposit(&n, 0, 13);
    small /= await deposit(&n, 0, 5);
    printf("%d\n", small);
    return 0;
}
