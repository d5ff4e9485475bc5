/* Section 5: a future is made when the program runs: not in what must be constant, and not outside of functions. */
#include <acc.h>

async int f(int n);

acc_future(int) at_file_scope = f(1);
acc_future(int) block_at_file_scope = async { return 1; };
acc_future(int) in_a_list[2] = { f(2) };

void plain(void)
{
    static acc_future(int) kept = f(3);
    static acc_future(int) block = async { return 1; };
    kept = block;
}

async int body(int n)
{
    static acc_future(int) kept = f(4);
    static acc_future(int) block = async { return 1; };
    int array[sizeof(async { return 2; })];
    switch (n) {
    case (async { return 3; }):
        break;
    }
    await acc_yield();
    return kept == block && array[0];
}
