// reference: futures
/* Section 5: a block has labels of its own. A name before the colon of a condition or of a `case` is no label, and what
 * stands after `&&` is one only where C takes an address. */
#include <acc.h>
#include <stdio.h>

enum { ONE = 1, TWO, THREE };

static async long work(long n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
    int k = 3, out = 5;
    async int conditions = async {
        int least = k > 4 ? (int)k : 2, most = k > 1 ? k > 2 ? out : k : 1;
        int turns = k++ && out, text = "text" && k, both = (k) && out;
        least += k ? (await work(k), (int)out) : 0;
        return least * 1000 + most * 100 + turns + text + both;
    };
    int list[2] = { 1, 2 };
    async int brackets = async {
        return (k + (out)) ? (list[(k & 1)]) ? out : k : list[k ? out ? (0) : k : 1];
    };
    async int cases = async {
        int sum = 0;
        for (int i = 0; i < 4; i++)
            switch (await work(i)) {
            case (int)ONE: sum += i > 0 ? (int)out : 0; break;
            case TWO ? TWO : ONE: first: sum += 100; goto out;
            case THREE: second: goto first;
            default: if (sum < 0) goto second; sum++; out: sum *= 2;
            }
        return sum;
    };
out:
    printf("%d %d %d\n", await conditions, await brackets, await cases);
    if (out++ < 6)
        goto out;
    return 0;
}
