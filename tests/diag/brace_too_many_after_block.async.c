/* A line doubled: its brace ends the inner block, and the function's body ends too early.  Its declarations that follow are
 * no objects of the file. */
#include <acc.h>

async int fetch(int n);

async int user(int n)
{
    {
        async int first = async {
            return await fetch(n);
        };
        };
        n += await first;
    }
    int sum = try await fetch(n);
    acc_future(int) later = fetch(sum);
    return await later;
}
