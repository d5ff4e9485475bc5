// flags: -std=gnu11
// reference: plain
/* Section 4: computed goto and tables of labels: static tables, local ones, labels kept across waits, differences of labels. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

enum { PUSH, ADD, MULTIPLY, PRINT, HALT };

static async int run(const int *code)
{
    static const void *const table[] = { &&push, &&add, &&multiply, &&print, &&halt };
    int stack[8], top = 0;

    goto *table[*code++];
push:
    stack[top++] = await later(*code++);
    goto *table[*code++];
add:
    top--;
    stack[top - 1] += await later(stack[top]);
    goto *table[*code++];
multiply:
    top--;
    stack[top - 1] *= stack[top];
    await acc_yield();
    goto *table[*code++];
print:
    printf("%d ", await later(stack[top - 1]));
    goto *table[*code++];
halt:
    return stack[0];
}

static async void state_machine(const char *text)
{
    void *next = &&outside, *kept;
loop:
    await acc_yield();
    if (!*text) {
        puts("");
        return;
    }
    goto *next;
outside:
    if (*text++ == '(')
        next = &&inside;
    goto loop;
inside:
    if (*text == ')') {
        kept = &&outside;
        await acc_yield();
        next = kept;
    } else
        putchar(*text);
    text++;
    goto loop;
}

static async int relative(int which)
{
    static const int offsets[] = { &&zero - &&zero, &&one - &&zero, &&two - &&zero };
    await acc_yield();
    goto *(&&zero + offsets[await later(which)]);
zero:
    return 0;
one:
    await acc_yield();
    return 10;
two:
    return await later(20);
}

async int main(void)
{
    const int code[] = { PUSH, 2, PUSH, 3, ADD, PRINT, PUSH, 7, MULTIPLY, PRINT, HALT };
    printf("%d\n", await run(code));
    await state_machine("a(bc)d(e)f");
    printf("%d %d %d\n", await relative(0), await relative(1), await relative(2));
    return 0;
}
