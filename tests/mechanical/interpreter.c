/* An interpreter of a small Lisp: cells, symbols, environments, closures, garbage left to a pool that is freed at the end. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { NUMBER, SYMBOL, PAIR, BUILT_IN, CLOSURE };

typedef struct cell cell;
typedef cell *built_in(cell *arguments);

struct cell {
    enum kind kind;
    union {
        long number;
        char symbol[12];
        struct {
            cell *first, *rest;
        };
        built_in *function;
        struct {
            cell *parameters, *body, *environment;
        };
    };
    cell *allocated_before;
};

static cell *allocated;
static const char *input;

static cell *make(enum kind kind)
{
    cell *c = calloc(1, sizeof *c);

    c->kind = kind;
    c->allocated_before = allocated;
    return allocated = c;
}

static cell *number(long value)
{
    cell *c = make(NUMBER);

    c->number = value;
    return c;
}

static cell *symbol(const char *name, int length)
{
    cell *c = make(SYMBOL);

    memcpy(c->symbol, name, length < 11 ? length : 11);
    return c;
}

static cell *pair(cell *first, cell *rest)
{
    cell *c = make(PAIR);

    c->first = first;
    c->rest = rest;
    return c;
}

#define EACH(name, list) for (cell *name = (list); name; name = name->rest)

/* Built-in functions are called through a pointer: they and what they call stay plain. */
static cell *plain_number(long value)
{
    cell *c = calloc(1, sizeof *c);

    c->kind = NUMBER;
    c->number = value;
    c->allocated_before = allocated;
    return allocated = c;
}

static cell *add(cell *arguments)
{
    long sum = 0;
    EACH(argument, arguments)
        sum += argument->first->number;
    return plain_number(sum);
}

static cell *multiply(cell *arguments)
{
    long product = 1;
    EACH(argument, arguments)
        product *= argument->first->number;
    return plain_number(product);
}

static cell *subtract(cell *arguments)
{
    return plain_number(arguments->first->number - arguments->rest->first->number);
}

static cell *is_less(cell *arguments)
{
    return arguments->first->number < arguments->rest->first->number ? plain_number(1) : NULL;
}

static cell *first(cell *arguments)
{
    return arguments->first->first;
}

static cell *rest(cell *arguments)
{
    return arguments->first->rest;
}

static void skip_blanks(void)
{
    while (isspace((unsigned char)*input))
        input++;
}

static cell *read_one(void);

static cell *read_list(void)
{
    skip_blanks();
    if (*input == ')') {
        input++;
        return NULL;
    }
    cell *head = read_one();
    return pair(head, read_list());
}

static cell *read_one(void)
{
    skip_blanks();
    if (*input == '(') {
        input++;
        return read_list();
    }
    if (*input == '\'') {
        input++;
        cell *quoted = read_one();
        return pair(symbol("quote", 5), pair(quoted, NULL));
    }
    const char *start = input;
    while (*input && !isspace((unsigned char)*input) && *input != '(' && *input != ')')
        input++;
    if (isdigit((unsigned char)*start))
        return number(strtol(start, NULL, 10));
    return symbol(start, input - start);
}

static cell *evaluate(cell *c, cell *environment);

static cell *evaluate_all(cell *list, cell *environment)
{
    if (!list)
        return NULL;
    cell *value = evaluate(list->first, environment);
    return pair(value, evaluate_all(list->rest, environment));
}

static cell *lookup(const cell *name, cell *environment)
{
    EACH(binding, environment)
        if (strcmp(binding->first->first->symbol, name->symbol) == 0)
            return binding->first;
    return NULL;
}

static cell *bind(const char *name, cell *value, cell *environment)
{
    return pair(pair(symbol(name, strlen(name)), value), environment);
}

static int is_form(const cell *c, const char *name)
{
    return c->first && c->first->kind == SYMBOL && strcmp(c->first->symbol, name) == 0;
}

static cell *apply(cell *function, cell *arguments)
{
    if (function->kind == BUILT_IN)
        return function->function(arguments);
    cell *environment = function->environment;
    EACH(parameter, function->parameters) {
        environment = bind(parameter->first->symbol, arguments->first, environment);
        arguments = arguments->rest;
    }
    return evaluate(function->body, environment);
}

static cell *evaluate(cell *c, cell *environment)
{
    if (!c || c->kind == NUMBER)
        return c;
    if (c->kind == SYMBOL) {
        cell *binding = lookup(c, environment);
        return binding ? binding->rest : NULL;
    }
    if (is_form(c, "quote"))
        return c->rest->first;
    if (is_form(c, "if"))
        return evaluate(evaluate(c->rest->first, environment) ? c->rest->rest->first : c->rest->rest->rest->first, environment);
    if (is_form(c, "lambda")) {
        cell *closure = make(CLOSURE);
        closure->parameters = c->rest->first;
        closure->body = c->rest->rest->first;
        closure->environment = environment;
        return closure;
    }
    cell *function = evaluate(c->first, environment);
    return apply(function, evaluate_all(c->rest, environment));
}

static void print(const cell *c)
{
    if (!c)
        printf("()");
    else
        switch (c->kind) {
        case NUMBER: printf("%ld", c->number); break;
        case SYMBOL: printf("%s", c->symbol); break;
        case BUILT_IN: printf("<built in>"); break;
        case CLOSURE: printf("<closure>"); break;
        case PAIR:
            printf("(");
            for (; c; c = c->rest) {
                print(c->first);
                if (c->rest)
                    printf(" ");
            }
            printf(")");
        }
}

int main(void)
{
    static const struct {
        const char *name;
        built_in *function;
    } functions[] = { { "+", add }, { "*", multiply }, { "-", subtract }, { "<", is_less }, { "first", first }, { "rest", rest } };
    static const char *const definitions[][2] = {
        { "factorial", "(lambda (n) (if (< n 2) 1 (* n (factorial (- n 1)))))" },
        { "fib", "(lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))" },
        { "sum", "(lambda (l) (if l (+ (first l) (sum (rest l))) 0))" },
        { "adder", "(lambda (a) (lambda (b) (+ a b)))" },
    };
    static const char *const lines[] = {
        "(+ 1 2 (* 3 4))", "(factorial 10)", "(fib 11)", "(sum '(1 2 3 4 5))", "((adder 3) 4)", "'(a (b c) d)", "(first '((x) y))",
        "adder", "+", "(if () 1 2)", "((lambda (x y) (- y x)) 1 10)",
    };
    cell *environment = NULL;

    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        cell *c = make(BUILT_IN);
        c->function = functions[i].function;
        environment = bind(functions[i].name, c, environment);
    }
    for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++)
        environment = bind(definitions[i][0], NULL, environment);
    for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++) {
        input = definitions[i][1];
        cell *wanted = symbol(definitions[i][0], strlen(definitions[i][0]));
        cell *binding = lookup(wanted, environment);
        binding->rest = evaluate(read_one(), environment);
    }
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        input = lines[i];
        print(evaluate(read_one(), environment));
        printf("\n");
    }
    while (allocated) {
        cell *before = allocated->allocated_before;
        free(allocated);
        allocated = before;
    }
    return 0;
}
