/* A stack machine dispatched by a switch: an assembler in text, calls, loops, faults. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum operation { HALT, PUSH, ADD, SUB, MUL, DIV, DUP, SWAP, DROP, OVER, JUMP, JZERO, CALL, RET, PRINT, LOAD, STORE, LESS };

static const char *const names[] = { "halt", "push", "add", "sub", "mul", "div", "dup", "swap", "drop", "over", "jump", "jzero",
                                     "call", "ret", "print", "load", "store", "less" };

enum fault { NONE, STACK_EMPTY, STACK_FULL, BAD_OPERATION, DIVISION, TOO_LONG };

struct machine {
    int code[128], length;
    int stack[16], top;
    int returns[16], depth;
    int memory[8];
    enum fault fault;
};

static int lookup(const char *word)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], word) == 0)
            return i;
    return -1;
}

/* Labels are written `name:`; operands are numbers or names, resolved in a second pass. */
static int assemble(struct machine *m, const char *source)
{
    struct {
        char name[12];
        int at;
    } labels[16];
    int label_count = 0;

    for (int pass = 0; pass < 2; pass++) {
        m->length = 0;
        for (const char *at = source; *at;) {
            char word[12];
            int length = 0;
            while (isspace((unsigned char)*at))
                at++;
            while (*at && !isspace((unsigned char)*at))
                word[length++] = *at++;
            word[length] = '\0';
            if (!length)
                break;
            if (word[length - 1] == ':') {
                word[length - 1] = '\0';
                if (pass == 0) {
                    strcpy(labels[label_count].name, word);
                    labels[label_count++].at = m->length;
                }
                continue;
            }
            int value = lookup(word);
            if (value < 0 && (isdigit((unsigned char)word[0]) || word[0] == '-'))
                value = atoi(word);
            else if (value < 0) {
                for (int i = 0; i < label_count; i++)
                    if (strcmp(labels[i].name, word) == 0)
                        value = labels[i].at;
                if (value < 0 && pass == 1)
                    return -1;
            }
            m->code[m->length++] = value;
        }
    }
    return m->length;
}

static void push(struct machine *m, int value)
{
    if (m->top == 16)
        m->fault = STACK_FULL;
    else
        m->stack[m->top++] = value;
}

static int pop(struct machine *m)
{
    if (m->top == 0) {
        m->fault = STACK_EMPTY;
        return 0;
    }
    return m->stack[--m->top];
}

static int run(struct machine *m)
{
    int at = 0, steps = 0, a, b;

    while (!m->fault && at < m->length) {
        if (++steps > 5000) {
            m->fault = TOO_LONG;
            break;
        }
        switch ((enum operation)m->code[at++]) {
        case HALT:
            return steps;
        case PUSH:
            push(m, m->code[at++]);
            break;
        case ADD: b = pop(m), a = pop(m); push(m, a + b); break;
        case SUB: b = pop(m), a = pop(m); push(m, a - b); break;
        case MUL: b = pop(m), a = pop(m); push(m, a * b); break;
        case DIV:
            b = pop(m), a = pop(m);
            if (b == 0)
                m->fault = DIVISION;
            else
                push(m, a / b);
            break;
        case LESS: b = pop(m), a = pop(m); push(m, a < b); break;
        case DUP: a = pop(m); push(m, a); push(m, a); break;
        case SWAP: b = pop(m), a = pop(m); push(m, b); push(m, a); break;
        case OVER: b = pop(m), a = pop(m); push(m, a); push(m, b); push(m, a); break;
        case DROP: (void)pop(m); break;
        case JZERO:
            if (pop(m) != 0) {
                at++;
                break;
            }
            /* fall through */
        case JUMP:
            at = m->code[at];
            break;
        case CALL:
            m->returns[m->depth++] = at + 1;
            at = m->code[at];
            break;
        case RET: at = m->returns[--m->depth]; break;
        case PRINT: printf("%d ", pop(m)); break;
        case LOAD: push(m, m->memory[m->code[at++]]); break;
        case STORE: m->memory[m->code[at++]] = pop(m); break;
        default: m->fault = BAD_OPERATION;
        }
    }
    return steps;
}

static void execute(const char *source)
{
    struct machine m = { .length = 0 };

    if (assemble(&m, source) < 0) {
        printf("unknown label\n");
        return;
    }
    int steps = run(&m);
    printf("| %d steps, fault %d, top %d\n", steps, m.fault, m.top);
}

int main(void)
{
    execute("push 2 push 3 add dup mul print halt");
    execute("push 10 store 0 push 1 store 1 loop: load 0 jzero end load 1 load 0 mul store 1 load 0 push 1 sub store 0 jump loop "
            "end: load 1 print halt");
    execute("push 0 push 1 next: over print swap over add dup push 100 less jzero done jump next done: halt");
    execute("push 7 call square print push 5 call square call square print halt square: dup mul ret");
    execute("push 1 push 0 div halt");
    execute("add");
    execute("more: push 1 jump more");
    execute("for: jump for");
    execute("jump nowhere");
    execute("99");
    return 0;
}
