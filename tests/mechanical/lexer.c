/* A lexer for a language like C: states as labels, a table of keywords, comments, escapes, numbers, operators of up to three signs. */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { END, NAME, KEYWORD, INTEGER, REAL, STRING, CHARACTER, OPERATOR, ERROR };

struct token {
    enum kind kind;
    const char *start;
    int length, line;
    union {
        long integer;
        double real;
        char text[24];
    } value;
};

struct lexer {
    const char *at;
    int line;
};

static const char *const kind_names[] = { "end", "name", "keyword", "integer", "real", "string", "character", "operator", "error" };

static bool is_keyword(const char *start, int length)
{
    static const char *const keywords[] = { "if", "else", "while", "return", "int", "struct" };

    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if ((int)strlen(keywords[i]) == length && strncmp(keywords[i], start, length) == 0)
            return true;
    return false;
}

static int escape(struct lexer *lexer)
{
    int value = 0;

    switch (*lexer->at++) {
    case 'n': return '\n';
    case 't': return '\t';
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        lexer->at--;
        for (int i = 0; i < 3 && *lexer->at >= '0' && *lexer->at <= '7'; i++)
            value = value * 8 + (*lexer->at++ - '0');
        return value;
    case 'x':
        while (isxdigit((unsigned char)*lexer->at)) {
            int c = tolower((unsigned char)*lexer->at++);
            value = value * 16 + (isdigit(c) ? c - '0' : c - 'a' + 10);
        }
        return value;
    case '\\': case '\'': case '"': return lexer->at[-1];
    default: return -1;
    }
}

static bool skip_blanks(struct lexer *lexer)
{
    for (;;) {
        switch (*lexer->at) {
        case '\n': lexer->line++; /* fall through */
        case ' ': case '\t':
            lexer->at++;
            continue;
        case '/':
            if (lexer->at[1] == '/') {
                while (*lexer->at && *lexer->at != '\n')
                    lexer->at++;
                continue;
            }
            if (lexer->at[1] == '*') {
                for (lexer->at += 2; *lexer->at; lexer->at++) {
                    if (lexer->at[0] == '*' && lexer->at[1] == '/')
                        goto closed;
                    if (*lexer->at == '\n')
                        lexer->line++;
                }
                return false;
            closed:
                lexer->at += 2;
                continue;
            }
        }
        return true;
    }
}

static int operator_length(const char *at)
{
    static const char *const operators[] = { "<<=", ">>=", "...", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "->", "++", "--", "+=" };

    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strncmp(at, operators[i], strlen(operators[i])) == 0)
            return strlen(operators[i]);
    return strchr("+-*/%<>=!&|^~?:;,.(){}[]", *at) ? 1 : 0;
}

static struct token next(struct lexer *lexer)
{
    struct token token = { .kind = ERROR };
    int length = 0, base = 10;
    char quote;

    if (!skip_blanks(lexer))
        goto done;
    token.start = lexer->at;
    token.line = lexer->line;
    if (!*lexer->at) {
        token.kind = END;
        goto done;
    }
    if (isalpha((unsigned char)*lexer->at) || *lexer->at == '_')
        goto name;
    if (isdigit((unsigned char)*lexer->at))
        goto number;
    if (*lexer->at == '"' || *lexer->at == '\'')
        goto quoted;
    length = operator_length(lexer->at);
    if (length)
        token.kind = OPERATOR;
    lexer->at += length ? length : 1;
    goto done;
name:
    while (isalnum((unsigned char)*lexer->at) || *lexer->at == '_')
        lexer->at++;
    token.kind = is_keyword(token.start, lexer->at - token.start) ? KEYWORD : NAME;
    goto done;
number:
    if (*lexer->at == '0')
        base = lexer->at[1] == 'x' ? 16 : 8;
    {
        char *end;
        token.value.integer = strtol(lexer->at, &end, base);
        lexer->at = end;
    }
    token.kind = INTEGER;
    if (*lexer->at != '.' && *lexer->at != 'e')
        goto done;
    {
        char *end;
        token.value.real = strtod(token.start, &end);
        lexer->at = end;
        token.kind = REAL;
    }
    goto done;
quoted:
    quote = *lexer->at++;
    while (*lexer->at != quote) {
        int c = (unsigned char)*lexer->at++;
        if (!c || c == '\n' || length == (int)sizeof token.value.text - 1) {
            lexer->at--;
            goto done;
        }
        if (c == '\\' && (c = escape(lexer)) < 0)
            goto done;
        token.value.text[length++] = c;
    }
    lexer->at++;
    token.value.text[length] = '\0';
    token.kind = quote == '"' ? STRING : length == 1 ? CHARACTER : ERROR;
done:
    token.length = token.start ? lexer->at - token.start : 0;
    return token;
}

static void show(const struct token *token)
{
    printf("%d %s %.*s", token->line, kind_names[token->kind], token->length, token->start ? token->start : "");
    switch (token->kind) {
    case INTEGER: printf(" %ld", token->value.integer); break;
    case REAL: printf(" %g", token->value.real); break;
    case STRING: case CHARACTER:
        for (const char *at = token->value.text; *at; at++)
            printf(" %d", *at);
        break;
    default:;
    }
    printf("\n");
}

int main(void)
{
    struct lexer lexer = {
        "int main() { /* a comment\n over lines */ return x1 <<= 0x1F + 017 - 3.5e1; }\n"
        "// to the end\nif (a->b >= 'c' && s[0] != '\\n') text = \"a\\tb\\x41\\101\\\"\"; ... @ 'ab' \"open\n0 1. _end", 1
    };
    int count = 0;

    for (;; count++) {
        struct token token = next(&lexer);
        show(&token);
        if (token.kind == END)
            break;
    }
    lexer.at = "never /* closed";
    while (next(&lexer).kind != ERROR)
        count++;
    printf("%d\n", count);
    return 0;
}
