/* A calculator by recursive descent: variables, functions, precedence, errors with their place. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VARIABLES = 26 };

struct calculator {
    const char *text, *at;
    const char *error;
    double variables[VARIABLES];
};

static double expression(struct calculator *c);

static void skip_spaces(struct calculator *c)
{
    while (isspace((unsigned char)*c->at))
        c->at++;
}

static int accept(struct calculator *c, char wanted)
{
    skip_spaces(c);
    if (*c->at != wanted)
        return 0;
    c->at++;
    return 1;
}

static double fail(struct calculator *c, const char *message)
{
    if (!c->error)
        c->error = message;
    return 0;
}

static double number(struct calculator *c)
{
    double value = 0, scale = 1;

    while (isdigit((unsigned char)*c->at))
        value = value * 10 + (*c->at++ - '0');
    if (*c->at == '.')
        for (c->at++; isdigit((unsigned char)*c->at); c->at++) {
            scale /= 10;
            value += (*c->at - '0') * scale;
        }
    return value;
}

static int word(struct calculator *c, char *name, int size)
{
    int length = 0;

    skip_spaces(c);
    while (isalpha((unsigned char)*c->at) && length < size - 1)
        name[length++] = *c->at++;
    name[length] = '\0';
    return length;
}

static double call(struct calculator *c, const char *name)
{
    double argument = expression(c);

    if (!accept(c, ')'))
        return fail(c, "missing )");
    if (strcmp(name, "sqrt") == 0)
        return argument < 0 ? fail(c, "root of a negative number") : sqrt(argument);
    if (strcmp(name, "abs") == 0)
        return argument < 0 ? -argument : argument;
    if (strcmp(name, "square") == 0)
        return argument * argument;
    return fail(c, "unknown function");
}

static double primary(struct calculator *c)
{
    char name[16];

    skip_spaces(c);
    if (accept(c, '(')) {
        double value = expression(c);
        return accept(c, ')') ? value : fail(c, "missing )");
    }
    if (accept(c, '-'))
        return -primary(c);
    if (isdigit((unsigned char)*c->at) || *c->at == '.')
        return number(c);
    if (word(c, name, sizeof name)) {
        if (accept(c, '('))
            return call(c, name);
        if (!name[1] && islower((unsigned char)name[0]))
            return c->variables[name[0] - 'a'];
        return fail(c, "unknown name");
    }
    return fail(c, *c->at ? "unexpected character" : "unexpected end");
}

static double power(struct calculator *c)
{
    double base = primary(c);

    if (!accept(c, '^'))
        return base;
    double exponent = power(c), result = 1;
    for (int i = 0; i < exponent; i++)
        result *= base;
    return result;
}

static double term(struct calculator *c)
{
    double value = power(c);

    for (;;)
        if (accept(c, '*'))
            value *= power(c);
        else if (accept(c, '/')) {
            double divisor = power(c);
            if (divisor == 0)
                return fail(c, "division by zero");
            value /= divisor;
        } else
            return value;
}

static double expression(struct calculator *c)
{
    double value = term(c);

    for (;;)
        if (accept(c, '+'))
            value += term(c);
        else if (accept(c, '-'))
            value -= term(c);
        else
            return value;
}

static void statement(struct calculator *c, const char *text)
{
    double value;

    c->text = c->at = text;
    c->error = NULL;
    skip_spaces(c);
    if (islower((unsigned char)c->at[0]) && c->at[1] == '=') {
        int variable = *c->at - 'a';
        c->at += 2;
        value = expression(c);
        c->variables[variable] = value;
    } else
        value = expression(c);
    skip_spaces(c);
    if (!c->error && *c->at)
        fail(c, "unexpected rest");
    if (c->error)
        printf("%-24s error at %d: %s\n", text, (int)(c->at - c->text), c->error);
    else
        printf("%-24s %g\n", text, value);
}

int main(void)
{
    static const char *const lines[] = {
        "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "a=5", "b=a*2+1", "a * b - 1", "sqrt(a + b)",
        "abs(-3) + square(4)", "1.5 / .5", "1 / (a - 5)", "(1", "1 +", "sqrt(-1)", "what(1)", "2 $ 3", "xyz",
        "((((((((((7))))))))))", "1 - 2 - 3 - 4", "8 / 4 / 2", " c=b=1 ", "z",
    };
    struct calculator calculator = { .text = NULL };

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        statement(&calculator, lines[i]);
    return 0;
}
