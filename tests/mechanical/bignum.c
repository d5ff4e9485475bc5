/* Whole numbers of any length: factorials, Fibonacci's numbers, powers, division, in structs by value. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LIMBS = 40, BASE = 1000000000 };

struct number {
    int length;
    uint32_t limbs[LIMBS];
};

static struct number from(uint64_t value)
{
    struct number n = { 0, { 0 } };

    for (; value; value /= BASE)
        n.limbs[n.length++] = value % BASE;
    return n;
}

static struct number trimmed(struct number n)
{
    while (n.length > 0 && n.limbs[n.length - 1] == 0)
        n.length--;
    return n;
}

static int compare(const struct number *a, const struct number *b)
{
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (int i = a->length; i-- > 0;)
        if (a->limbs[i] != b->limbs[i])
            return a->limbs[i] < b->limbs[i] ? -1 : 1;
    return 0;
}

static struct number sum(struct number a, struct number b)
{
    uint32_t carry = 0;
    int length = a.length > b.length ? a.length : b.length;

    for (int i = 0; i < length || carry; i++) {
        uint32_t total = carry + (i < a.length ? a.limbs[i] : 0) + (i < b.length ? b.limbs[i] : 0);
        a.limbs[i] = total % BASE;
        carry = total / BASE;
        if (i >= a.length)
            a.length = i + 1;
    }
    return a;
}

static struct number difference(struct number a, struct number b)
{
    int borrow = 0;

    for (int i = 0; i < a.length; i++) {
        int64_t rest = (int64_t)a.limbs[i] - borrow - (i < b.length ? b.limbs[i] : 0);
        borrow = rest < 0;
        a.limbs[i] = rest + (borrow ? BASE : 0);
    }
    return trimmed(a);
}

static struct number product(struct number a, struct number b)
{
    struct number result = { a.length + b.length, { 0 } };

    for (int i = 0; i < a.length; i++) {
        uint64_t carry = 0;
        for (int j = 0; j < b.length || carry; j++) {
            uint64_t total = result.limbs[i + j] + carry + (j < b.length ? (uint64_t)a.limbs[i] * b.limbs[j] : 0);
            result.limbs[i + j] = total % BASE;
            carry = total / BASE;
        }
    }
    return trimmed(result);
}

/* Long division, each digit of the quotient found by halving. */
static struct number quotient(struct number a, struct number b, struct number *rest)
{
    struct number result = { a.length, { 0 } };

    *rest = from(0);
    for (int i = a.length; i-- > 0;) {
        *rest = sum(product(*rest, from(BASE)), from(a.limbs[i]));
        uint32_t low = 0, high = BASE - 1;
        while (low < high) {
            uint32_t middle = low + (high - low + 1) / 2;
            struct number trial = product(b, from(middle));
            if (compare(&trial, rest) <= 0)
                low = middle;
            else
                high = middle - 1;
        }
        result.limbs[i] = low;
        *rest = difference(*rest, product(b, from(low)));
    }
    return trimmed(result);
}

static struct number power(struct number base, unsigned exponent)
{
    struct number result = from(1);

    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            result = product(result, base);
        if (exponent > 1)
            base = product(base, base);
    }
    return result;
}

static struct number factorial(unsigned n)
{
    return n < 2 ? from(1) : product(from(n), factorial(n - 1));
}

static char *text(struct number n, char *buffer)
{
    int at = n.length ? sprintf(buffer, "%u", n.limbs[n.length - 1]) : sprintf(buffer, "0");

    for (int i = n.length - 1; i-- > 0;)
        at += sprintf(buffer + at, "%09u", n.limbs[i]);
    return buffer;
}

int main(void)
{
    char buffer[LIMBS * 9 + 1];
    struct number a = from(0), b = from(1), rest;

    printf("%s\n", text(factorial(50), buffer));
    for (int i = 0; i < 300; i++) {
        struct number next = sum(a, b);
        a = b;
        b = next;
    }
    printf("%s\n", text(a, buffer));
    printf("%s\n", text(difference(power(from(2), 127), from(1)), buffer));
    printf("%s\n", text(quotient(factorial(30), power(from(10), 20), &rest), buffer));
    printf("%s\n", text(rest, buffer));
    printf("%s\n", text(quotient(power(from(7), 60), power(from(7), 58), &rest), buffer));
    printf("%d %zu\n", rest.length, strlen(text(power(from(3), 500), buffer)));
    return 0;
}
