/* cut.c: where an external declaration ends (C11 6.9), by brackets alone: so no extension of C can trouble us in code that
 * we do not touch.
 *
 *     static int n = 3; async int f(void) { return n; } struct s { int a; } s;
 *     ───────────────── ─────────────────────────────── ──────────────────────
 *
 * Where brackets do not match, it ends where most likely the next one begins: one mistake shall not reach far. */
#include "cut.h"

#include "arena.h"
#include "parser.h"

bool cut_begins_statement(int kind)
{
    switch (kind) {
    case IF: case ELSE: case FOR: case WHILE: case DO: case SWITCH: case CASE: case DEFAULT: case RETURN: case GOTO:
    case BREAK: case CONTINUE: case DEFER: case TRY: case AWAIT: case '{': case '}': case ')': case ']':
        return true;
    default:
        return false;
    }
}

/* Steps over struct, union or enum, its attributes and tag; returns the index of what follows. */
static uint32_t after_tag(const unit *unit, uint32_t at)
{
    at++;
    while (unit->tokens[at].kind == ATTRIBUTE) {
        int depth = 0;
        at++;
        do {
            depth += unit->tokens[at].kind == '(';
            depth -= unit->tokens[at].kind == ')';
            at++;
        } while (depth > 0 && unit->tokens[at].kind != END);
    }
    return unit->tokens[at].kind == IDENTIFIER ? at + 1 : at;
}

/* Steps over `( ... )`; returns the index of the last, or of the end. */
static uint32_t last_parenthesis(const unit *unit, uint32_t open)
{
    int depth = 0;
    uint32_t i = open;
    for (; unit->tokens[i].kind != END; i++) {
        depth += unit->tokens[i].kind == '(';
        depth -= unit->tokens[i].kind == ')';
        if (depth == 0)
            break;
    }
    return i;
}

typedef struct cutter {
    const unit *unit;
    uint32_t first;
    unsigned parentheses;      /* open ones, [ too, since the innermost open brace */
    unsigned *outer;           /* stb_ds array: for each open brace, those before it */
    bool has_initializer, has_parentheses;
    uint32_t body;             /* its brace; 0: none yet */
} cutter;

static void open_brace(cutter *cutter)
{
    arrput(cutter->outer, cutter->parentheses);
    cutter->parentheses = 0;
}

/* A body comes after parentheses, if need be without the last of them, or where a statement has gone astray. */
static bool is_body(const cutter *cutter, uint32_t at)
{
    const token *tokens = cutter->unit->tokens;
    if (arrlen(cutter->outer) || cutter->has_initializer)
        return false;
    if (cut_begins_statement(tokens[cutter->first].kind))
        return true;
    return cutter->has_parentheses && (cutter->parentheses == 0 || tokens[at].line != tokens[at - 1].line);
}

/* Whether the external declaration ends behind that token, which is a bracket or a semicolon. */
static bool ends_at(cutter *cutter, uint32_t at)
{
    bool outside = arrlen(cutter->outer) == 0;
    switch (cutter->unit->tokens[at].kind) {
    case '(': case '[':
        cutter->has_parentheses |= outside && cutter->parentheses == 0 && cutter->unit->tokens[at].kind == '(';
        cutter->parentheses++;
        return false;
    case ')': case ']':
        cutter->parentheses -= cutter->parentheses > 0;
        return false;
    case '{':
        if (!cutter->body && is_body(cutter, at))
            cutter->body = at;
        open_brace(cutter);
        return false;
    case '}':
        if (outside)
            return true;
        cutter->parentheses = arrpop(cutter->outer);
        return arrlen(cutter->outer) == 0 && cutter->body;
    default:
        return outside;
    }
}

/* After its ';' or its body's '}'. */
static uint32_t external_end(cutter *cutter)
{
    const token *tokens = cutter->unit->tokens;
    uint32_t i = cutter->first;
    for (; tokens[i].kind != END; i++) {
        bool outside = arrlen(cutter->outer) == 0;
        switch (tokens[i].kind) {
        case '(': case '[': case ')': case ']': case '{': case '}': case ';':
            if (ends_at(cutter, i))
                return i + 1;
            break;
        case '=':
            cutter->has_initializer |= outside && cutter->parentheses == 0;
            break;
        case ATTRIBUTE: case ASM: case ALIGNAS: case TYPEOF: case ATOMIC:
            /* its parentheses are no parameter list */
            if (outside && cutter->parentheses == 0 && tokens[i + 1].kind == '(')
                i = last_parenthesis(cutter->unit, i + 1);
            break;
        case STRUCT: case UNION: case ENUM:
            i = after_tag(cutter->unit, i);
            if (tokens[i].kind == '{')
                open_brace(cutter);           /* a definition's brace opens no body */
            else
                i--;
            break;
        default:
            break;
        }
        if (tokens[i].kind == END)
            break;
    }
    return i;
}

/* `int f(a, b) int a; char *b; { ... }` (C11 6.9.1p6): a declaration goes on after the parameters' names. */
static bool is_old_style(const unit *unit, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i + 1 < end; i++) {
        int kind = unit->tokens[i].kind;
        if (kind == '{' || kind == '=')
            return false;
        if (kind != '(' || i == first)
            continue;
        int before = unit->tokens[i - 1].kind;
        i = last_parenthesis(unit, i);
        int after = i + 1 < end ? unit->tokens[i + 1].kind : ';';
        bool names_function = before == IDENTIFIER || before == ')';
        if (names_function && after != ';' && after != ',' && after != '(' && after != '[' && after != ')' &&
            after != ATTRIBUTE && after != ASM)
            return true;
    }
    return false;
}

/* An old-style definition's parameter declarations end in ';' before its body does. */
static uint32_t with_old_style_body(const unit *unit, uint32_t first, uint32_t end, uint32_t *body)
{
    if (unit->tokens[end - 1].kind != ';' || !is_old_style(unit, first, end))
        return end;
    int depth = 0;
    uint32_t brace = 0;
    for (uint32_t i = end; unit->tokens[i].kind != END; i++) {
        int kind = unit->tokens[i].kind;
        if (!brace && depth == 0 && kind == '{' && unit->tokens[i - 1].kind == ';')
            brace = i;
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= kind == ')' || kind == ']' || kind == '}';
        if (depth < 0)
            return end;
        if (brace && depth == 0) {
            *body = brace;
            return i + 1;
        }
    }
    return end;
}

cut cut_external(const unit *unit, uint32_t first)
{
    cutter cutter = { .unit = unit, .first = first };
    cut cut = { .end = external_end(&cutter), .body = cutter.body, .is_open = arrlen(cutter.outer) > 0 };
    cut.end = with_old_style_body(unit, first, cut.end, &cut.body);
    return cut;
}
