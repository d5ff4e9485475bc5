/* frames.async.c: small functions, each with one question to whoever lays out its frame.  by_hand.c has the same
 * functions as a careful person would write their futures; main.c compares the sizes, and what both compute. */
#include "frames.h"

/* What most of them wait for: it yields once and gives back its argument. */
async int later(int value)
{
    await acc_yield();
    return value;
}

/* `a` goes to the first child, `b` is needed until the second, `sum` from then on. */
async int straight_line(int a, int b)
{
    int sum = await later(a);
    sum += await later(b);
    return sum;
}

/* Three scalars live around the loop. */
async int loop(int n)
{
    int total = 0;
    for (int i = 0; i < n; i++)
        total += await later(i);
    return total;
}

/* A child's result is the next child's argument: no local at all. */
async int nested_calls(int a)
{
    return await later(await later(await later(a) + 1) + 1);
}

/* Left to right: the first value waits for the second child, both for the third. */
async int nested_children(int a, int b)
{
    return sum_of_three(await later(a), await later(b), await straight_line(a, b));
}

/* Two buffers that never exist at once. */
async int disjoint_blocks(int a)
{
    int sum = 0;
    {
        char first[1024];
        fill(first, sizeof first, a);
        await acc_yield();
        sum += sum_of(first, sizeof first);
    }
    {
        char second[1000];
        fill(second, sizeof second, a + 1);
        await acc_yield();
        sum += sum_of(second, sizeof second);
    }
    return sum;
}

/* The same in two branches, with a scalar in each. */
async int disjoint_branches(int a)
{
    if (a % 2) {
        char odd[512];
        fill(odd, sizeof odd, a);
        int sum = await later(a);
        return sum + sum_of(odd, sizeof odd);
    } else {
        char even[256];
        fill(even, sizeof even, a);
        int more = await later(a + 1);
        int less = await later(a - 1);
        return more - less + sum_of(even, sizeof even);
    }
}

/* The buffer's block ends before the await. */
async long dead_buffer(int a)
{
    long sum;
    {
        char buffer[1024];
        fill(buffer, sizeof buffer, a);
        sum = sum_of(buffer, sizeof buffer);
    }
    await acc_yield();
    return sum;
}

/* The array is in scope at the await, but nobody can look at it any more: its address went nowhere. */
async long dead_array(int a)
{
    int squares[64];
    long sum = 0;
    for (int i = 0; i < 64; i++)
        squares[i] = i * i + a;
    for (int i = 0; i < 64; i++)
        sum += squares[i];
    await acc_yield();
    return sum;
}

/* Each branch remembers something else. */
async int branches(int a, int b)
{
    int result;
    if (a > b) {
        int difference = a - b;
        result = await later(a) + difference;
    } else if (a < b) {
        int product = a * b, twice = 2 * b;
        result = await later(b);
        result += product + await later(twice);
    } else {
        result = await later(a);
    }
    return result;
}

async unsigned char consume(struct block block)
{
    await acc_yield();
    return block.bytes[0] + block.bytes[255];
}

/* 256 bytes that move on into the child. */
async unsigned char big_argument(struct block block)
{
    return await consume(block);
}

async struct page produce(int a)
{
    await acc_yield();
    struct page page;
    for (int i = 0; i < 512; i++)
        page.bytes[i] = (unsigned char)(a + i);
    return page;
}

/* 512 bytes that move on to whoever asked. */
async struct page big_result(int a)
{
    return await produce(a + 1);
}

/* The frames of the calls are allocated: what stays here is a pointer, and `n` or the first call's value. */
async int recursion(int n)
{
    if (n < 2) {
        await acc_yield();
        return n;
    }
    return await recursion(n - 1) + await recursion(n - 2);
}

async int chain_1(int n) { return n + await later(n + 1); }
async int chain_2(int n) { return n + await chain_1(n + 1); }
async int chain_3(int n) { return n + await chain_2(n + 1); }
async int chain_4(int n) { return n + await chain_3(n + 1); }
async int chain_5(int n) { return n + await chain_4(n + 1); }
async int chain_6(int n) { return n + await chain_5(n + 1); }
async int chain_7(int n) { return n + await chain_6(n + 1); }
async int chain_of_eight(int n) { return n + await chain_7(n + 1); }

/* Children of different sizes one after the other; little is kept between them. */
async long sequence(int a)
{
    long sum = await dead_buffer(a);
    sum += await disjoint_blocks(a);
    sum += await consume((struct block){ .bytes = { 1, 2, 3 } });
    await acc_sleep(0);
    sum += await chain_of_eight(a);
    return sum;
}

/* Of four values never more than two are needed at once: two slots, taken in turns. */
async long relay(int a)
{
    long first = await later(a);
    long second = await later(a + 1);
    long third = first * await later(a + 2);
    long fourth = second * await later(a + 3);
    return third * await later(a + 4) + fourth;
}

/* Small things: no byte between them but at the end. */
async int mixed_sizes(char a, long b, short c)
{
    char kept = a;
    short shorter = c;
    long wide = b;
    _Bool odd = b % 2;
    await acc_yield();
    return kept + shorter + odd + (int)wide;
}

/* Declared at the top, as some like it, but nothing is in it before the await. */
async int declared_early(int a)
{
    int squares[64], sum;
    await acc_yield();
    sum = 0;
    for (int i = 0; i < 64; i++)
        squares[i] = i * i + a;
    for (int i = 0; i < 64; i++)
        sum += squares[63 - i];
    return sum;
}

/* What needs no byte: a parameter that is not needed any more, a constant, a value made after the last await. */
async int nothing_kept(int a)
{
    int before = a * 2;
    trace(before);
    await acc_yield();
    int after = 7;
    trace(after);
    return after;
}

/* `first` is made from `a` at once, and polled when the second is done. */
async int future_variable(int a, int b)
{
    async int first = later(a);
    int second = await later(b);
    return 2 * second + await first;
}

/* Three at once, and of each whether it is done. */
async int join_of_three(int a, int b, int c)
{
    async int first = later(a), second = later(b), third = later(c);
    await acc_join(first, second, third);
    return sum_of_three(await first, await second, await third);
}

/* In the order of FRAMES. */
void run_frames_by_acc(long *values)
{
    struct page produced = acc_block_on(produce(2)), result = acc_block_on(big_result(3));
    *values++ = acc_block_on(later(3));
    *values++ = acc_block_on(straight_line(3, 4));
    *values++ = acc_block_on(loop(5));
    *values++ = acc_block_on(nested_calls(3));
    *values++ = acc_block_on(nested_children(3, 4));
    *values++ = acc_block_on(disjoint_blocks(3));
    *values++ = acc_block_on(disjoint_branches(3)) + acc_block_on(disjoint_branches(4));
    *values++ = acc_block_on(dead_buffer(3));
    *values++ = acc_block_on(dead_array(3));
    *values++ = acc_block_on(branches(3, 4)) + acc_block_on(branches(4, 3)) + acc_block_on(branches(3, 3));
    *values++ = acc_block_on(consume((struct block){ { 3 } }));
    *values++ = acc_block_on(big_argument((struct block){ { 3 } }));
    *values++ = produced.bytes[7];
    *values++ = result.bytes[511];
    *values++ = acc_block_on(recursion(10));
    *values++ = acc_block_on(chain_of_eight(3));
    *values++ = acc_block_on(sequence(3));
    *values++ = acc_block_on(relay(3));
    *values++ = acc_block_on(mixed_sizes(3, 4, 5));
    *values++ = acc_block_on(declared_early(3));
    *values++ = acc_block_on(nothing_kept(3));
    *values++ = acc_block_on(future_variable(3, 4));
    *values++ = acc_block_on(join_of_three(3, 4, 5));
}
