/* Nothing points to a future variable or a stream: neither has a cleanup, by an attribute at any place. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);
void done(void *pointer);
void number_done(int *pointer);

async int user(void)
{
    async int a __attribute__((cleanup(done))) = fetch(1), b __attribute__((unused)) = fetch(2);
    __attribute__((cleanup(done))) async int c = fetch(3);
    async yield int s __attribute__((cleanup(done))) = numbers();
    async int d __attribute__((cleanup(number_done))) = fetch(4);
    __attribute__((cleanup(number_done))) async int e = fetch(5);
    async int f __attribute__((cleanup(fetch))) = fetch(6);
    async int g __attribute__((unused)), h __asm__("h"), *i __attribute__((unused));
    return await a;
}
