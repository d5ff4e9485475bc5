// reference: plain
/* Section 6: operand and result are signed integers of any width; the value is converted as a return converts it. */
#include <acc.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

static async ssize_t size(ssize_t value)
{
    await acc_yield();
    return value;
}

static async signed char narrow(int value)
{
    await acc_yield();
    return value;
}

static async int64_t wide(int64_t value)
{
    await acc_yield();
    return value;
}

static async short from_size(ssize_t value)
{
    size_t length = try await size(value);
    return length / 2;
}

static async ssize_t from_narrow(int value)
{
    return (try await narrow(value)) * 1000;
}

static async long from_mixed(int value)
{
    int64_t n = try await wide(value * (INT64_C(1) << 32));
    return try await narrow(value) + n / (INT64_C(1) << 32);
}

static async int from_error(void)
{
    return (try -ENOENT) + 1;
}

async int main(void)
{
    printf("%d %d\n", await from_size(100), await from_size(-EIO) == -EIO);
    printf("%zd %zd\n", await from_narrow(5), await from_narrow(-5));
    printf("%ld %d\n", await from_mixed(3), await from_mixed(-3) < 0);
    printf("%d\n", await from_error() == -ENOENT);
    return 0;
}
