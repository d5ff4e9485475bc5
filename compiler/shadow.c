/* shadow.c: the preprocessed text to one that clang types as the dialect means it.
 *
 *     async int f(int);          __attribute__((intel_ocl_bicc)) int f(int);
 *     async yield int g(void);   the same; `yield n;` in its body is `return n;`, and its returns are (void)(int)(...);
 *     n = try await f(1);        n =  __extension__ f(1);
 *     n = await job;             n = *** job;                        job is no call: an acc_future or a future variable
 *     async int v = f(1);        int FUTURE v = __builtin_choose_expr(1, 0, f(1));
 *     { f(1) }                   { __builtin_choose_expr(1, (void *)0, f(1)) }     where clang must not see what f gives
 *     acc_future(int) p;         __typeof__(__typeof__(int) FUTURE) p;
 *     async { ... return n; }    __extension__ ( { ... (void)( n); *(T *)(void *)1; })
 *     acc_spawn(f(1));           __extension__(f(1));
 *     acc_block_on(p).x          (***(p)).x
 *     acc_join(v, f(1))          (void)(v, f(1))
 *     acc_race(v, f(1))          __extension__(v, f(1), acc__int())
 *     defer close(fd);            close(fd);
 *
 * A calling convention of its own marks the type of every async function, so that pointers to them are known wherever
 * they go: through typedefs, members, arrays and casts.  FUTURE stands for `*` in an address space of its own and two more
 * `*`: the type of futures that are objects.  Neither means anything but that the types differ.
 *
 * The type T of a block's value is only known when clang has read it once; translate.c then has the shadow made again.
 * The #define and #undef lines of -dD become empty lines. */
#include "shadow.h"

#include <string.h>

#include "arena.h"
#include "parser.h"
#include "words.h"

typedef struct builder {
    unit *unit;
    char *text;              /* stb_ds array */
    uint32_t copied;         /* of the preprocessed text */
    size_t definition;       /* the next of the lines that become empty */
    size_t unneeded;         /* the next of the declarations that are left out */
    size_t rewritten;        /* the next of the tokens whose text is another */
    size_t future_item;      /* the next of those expressions */
    uint32_t *item_ends;     /* stb_ds array: of those that are open, the token after each */
    const char *async;       /* what marks async functions on this machine */
    unsigned depth;          /* open brackets */
    bool in_stream;          /* in an `async yield` declaration at file scope, or its body */
    bool in_type;            /* in the braces of the type that it gives, struct s { ... } */
    unsigned block_count;
    struct block { unsigned depth, number; bool has_value; } *blocks;    /* stb_ds array: the open async blocks: of the brace */
    struct closing { unsigned depth; const char *text; } *closings;    /* stb_ds array: text before a bracket closes */
    struct closing *statements;    /* stb_ds array: text before the `;` (or `,`) that ends something at that depth */
    struct variable {        /* a declaration of future variables */
        unsigned depth;
        const char *space;
        uint32_t name;       /* the name ahead, or 0: in an initializer */
        uint32_t equals;     /* the `=` after it, or 0 */
    } *variables;            /* stb_ds array: those that are not at their end */
} builder;

static void put(builder *builder, const char *text, size_t length)
{
    if (length)
        memcpy(arraddnptr(builder->text, length), text, length);
}

static void put_string(builder *builder, const char *text)
{
    put(builder, text, strlen(text));
}

/* Copies the preprocessed text up to there, without the definitions. */
static void copy_to(builder *builder, uint32_t end)
{
    const byte_range *definitions = builder->unit->detail->preprocessed.definitions;
    const char *text = builder->unit->preprocessed;
    size_t count = arrlenu(definitions);

    while (builder->definition < count && definitions[builder->definition].begin < end) {
        const byte_range *range = &definitions[builder->definition++];
        put(builder, text + builder->copied, range->begin - builder->copied);
        builder->copied = range->end;
    }
    put(builder, text + builder->copied, end - builder->copied);
    builder->copied = end;
}

/* A use of something of the runtime that looks like a call; its own declaration stays as it is. */
static bool is_runtime_use(const unit *unit, const token *token, const char *name)
{
    if (token->length != strlen(name) || memcmp(token->text, name, token->length) != 0 || token[1].kind != '(')
        return false;
    return words_are_known(unit, token->file);
}

/* ---- Declarations ---------------------------------------------------------------------------------------------------- */

/* The bracket that closes the one at `open`. */
static uint32_t closing_bracket(const token *tokens, uint32_t open)
{
    unsigned depth = 0;
    for (uint32_t i = open; tokens[i].kind != END; i++) {
        int kind = tokens[i].kind;
        depth += kind == '(' || kind == '[' || kind == '{';
        if ((kind == ')' || kind == ']' || kind == '}') && --depth == 0)
            return i;
    }
    return open;
}

/* Does `(` after this belong to a specifier? */
static bool takes_parenthesis(const token *token)
{
    switch (token->kind) {
    case ATTRIBUTE: case TYPEOF: case ALIGNAS: case ATOMIC: case ASM:
        return true;
    default:
        return token->length == 10 && memcmp(token->text, "acc_future", 10) == 0;
    }
}

/* Behind `v __attribute__((unused))`. */
static uint32_t after_attributes(const token *tokens, uint32_t at)
{
    while ((tokens[at].kind == ATTRIBUTE || tokens[at].kind == ASM) && tokens[at + 1].kind == '(')
        at = closing_bracket(tokens, at + 1) + 1;
    return at;
}

/* `(v) = ...`, `(*v) = ...`: the name that is declared in these parentheses; 0: it is no plain one. */
static uint32_t name_in_parentheses(const token *tokens, uint32_t open)
{
    uint32_t name = open, end;
    while (tokens[name].kind == '(' || tokens[name].kind == '*' || tokens[name].kind == CONST ||
           tokens[name].kind == VOLATILE || tokens[name].kind == RESTRICT || tokens[name].kind == ATOMIC)
        name = after_attributes(tokens, name + 1);
    for (end = name + 1; tokens[end].kind == ')'; end++)
        ;
    return tokens[name].kind == IDENTIFIER && tokens[end - 1].kind == ')' && tokens[after_attributes(tokens, end)].kind == '='
               ? name : 0;
}

/* From there on, the name of a declarator that is neither a function's nor a pointer's to one, nor an array's; 0: none. */
static uint32_t plain_declarator(const token *tokens, uint32_t at)
{
    uint32_t name = 0;
    for (;; at++) {
        switch (tokens[at].kind) {
        case '=': case ',': case ';':
            return name;
        case '(':
            if (!takes_parenthesis(&tokens[at - 1]))
                return name_in_parentheses(tokens, at);
            at = closing_bracket(tokens, at);
            break;
        case '{':
            at = closing_bracket(tokens, at);    /* of a struct */
            break;
        case '[': case ')': case ']': case '}': case ':': case END:
            return 0;
        case IDENTIFIER:
            name = at;
            break;
        default:
            break;
        }
    }
}

static const char *space_text(bool stream)
{
    return stream ? FUTURE_POINTERS(FUTURE_STREAM_SPACE) : FUTURE_POINTERS(FUTURE_SPACE);
}

static bool is_in_body(const builder *builder)
{
    return builder->depth > 0;
}

/* `async` or `async yield` in a body: the names of the future variables that this declares. */
static bool note_variable(builder *builder, const token *token)
{
    const struct token *tokens = builder->unit->tokens;
    uint32_t index = (uint32_t)(token - tokens), name = plain_declarator(tokens, index);
    if (!is_in_body(builder) || !name)
        return false;
    bool stream = tokens[index + 1].kind == YIELD || tokens[index - 1].kind == YIELD;
    struct variable variable = {builder->depth, space_text(stream), name, 0};
    arrput(builder->variables, variable);
    return true;
}

static void next_variable(builder *builder, uint32_t after_comma)
{
    uint32_t name = plain_declarator(builder->unit->tokens, after_comma);
    arrlast(builder->variables).name = name;
    arrlast(builder->variables).equals = 0;
    if (!name)
        (void)arrpop(builder->variables);
}

/* Before the name of a future variable. */
static void begin_variable(builder *builder, uint32_t index)
{
    const token *tokens = builder->unit->tokens;
    put_string(builder, arrlast(builder->variables).space);
    uint32_t next = index + 1;
    while (tokens[next].kind == ')')
        next++;
    next = after_attributes(tokens, next);
    if (tokens[next].kind == '=')
        arrlast(builder->variables).equals = next;
    else if (tokens[next].kind == ',')
        next_variable(builder, next + 1);
    else
        (void)arrpop(builder->variables);
}

/* ---- Words ----------------------------------------------------------------------------------------------------------- */

/* Is what stands at `at`, the operand of await or so, no call?  Then it is an object that holds a future. */
static bool is_object(const token *tokens, uint32_t at, uint32_t end)
{
    while (at < end && tokens[at].kind == '(') {
        uint32_t close = closing_bracket(tokens, at);
        int after = close + 1 < end ? tokens[close + 1].kind : ')';
        if (after == '(' || after == '[' || after == '.' || after == ARROW)
            break;
        end = close;
        at++;
    }
    if (tokens[at].kind == '*' || tokens[at].kind == '&')
        return tokens[at].kind == '*';
    if (tokens[at].kind != IDENTIFIER && tokens[at].kind != '(')
        return false;
    uint32_t i = tokens[at].kind == '(' ? closing_bracket(tokens, at) + 1 : at + 1;
    while (i < end) {
        int kind = tokens[i].kind;
        bool is_call = kind == '(';
        if (kind == '(' || kind == '[')
            i = closing_bracket(tokens, i) + 1;
        else if (kind == '.' || kind == ARROW)
            i += 2;
        else
            return end == UINT32_MAX && kind != INCREMENT && kind != DECREMENT;
        if (is_call && (i >= end || (tokens[i].kind != '[' && tokens[i].kind != '.' && tokens[i].kind != ARROW &&
                                     tokens[i].kind != '(')))
            return false;
    }
    return true;
}

static void before_closing(builder *builder, const char *text)
{
    struct closing closing = {builder->depth + 1, text};
    arrput(builder->closings, closing);
}

static void before_end(builder *builder, const char *text)
{
    struct closing closing = {builder->depth, text};
    arrput(builder->statements, closing);
}

static const char *async_word(builder *builder, const token *token)
{
    if (token[1].kind == '{') {
        struct block block = {builder->depth + 1, builder->block_count++, false};
        arrput(builder->blocks, block);
        return "__extension__ (";
    }
    if (note_variable(builder, token))
        return " ";
    bool stream = token[1].kind == YIELD || (token > builder->unit->tokens && token[-1].kind == YIELD);
    builder->in_stream |= stream && !is_in_body(builder);
    return builder->async;
}

static const char *yield_word(builder *builder, const token *token)
{
    if (token[1].kind == ASYNC || (token > builder->unit->tokens && token[-1].kind == ASYNC))
        return " ";
    if (!is_in_body(builder))
        return " ";
    if (builder->in_stream && arrlenu(builder->blocks) == 0)
        return "return ";
    before_end(builder, ")");
    return "(void)(";
}

/* The first token of the statement around the token, or of the part of it in the same brackets, which may not match. */
static const token *statement_start(const unit *unit, const token *token)
{
    for (unsigned depth = 0; token > unit->tokens; token--) {
        switch (token[-1].kind) {
        case ')': case ']':
            depth++;
            break;
        case '(': case '[':
            if (depth-- == 0)
                return token;
            break;
        case ';': case '{': case '}':
            if (depth == 0)
                return token;
        }
    }
    return token;
}

/* Whether the `:` after the token ends a label: not `a ? (int)n : 0`, nor `case (int)N:`. */
static bool ends_label(const unit *unit, const token *name)
{
    unsigned conditions = 0;
    bool in_case = false;
    for (const token *token = statement_start(unit, name); token < name; token++) {
        switch (token->kind) {
        case '?':
            conditions++;
            break;
        case ':':
            if (conditions)
                conditions--;
            else
                in_case = false;
            break;
        case CASE:
            in_case = true;
            break;
        case '(': case '[':
            for (unsigned depth = 1; depth; ) {
                token++;
                depth += (token->kind == '(' || token->kind == '[') - (token->kind == ')' || token->kind == ']');
            }
        }
    }
    return !conditions && !in_case;
}

/* Whether the `&&` takes the address of a label: `= &&a`, `(void *)&&a`, not `n++ && a`. */
static bool takes_label(const token *and_and)
{
    switch (and_and[-1].kind) {
    case '=': case '(': case '{': case ',': case '?': case ':': case '+': case '-': case '*': case RETURN:
        return true;
    case ')':
        return and_and[-2].kind == '*';    /* the end of a cast to a pointer */
    default:
        return false;
    }
}

/* `__label__ a, b;` */
static bool is_declared_label(const token *token)
{
    while (token[-1].kind == ',' && token[-2].kind == IDENTIFIER)
        token -= 2;
    return token[-1].kind == LABEL;
}

/* `asm goto (... : : : : a, b)`: nothing else in its parentheses is a name behind a `:` or `,`. */
static bool is_asm_label(const token *token)
{
    unsigned depth = 0;
    for (token--; token->kind != ';' && token->kind != '{' && token->kind != '}'; token--) {
        if (token->kind == '(' && depth == 0)
            return token[-1].kind == GOTO;
        depth += token->kind == ')';
        depth -= token->kind == '(';
    }
    return false;
}

/* A label of an async block, in a `goto`, an address or where it stands: a block has labels of its own. */
static bool names_label(const unit *unit, const token *token)
{
    if ((token[-1].kind == ',' || token[-1].kind == ':') && is_asm_label(token))
        return true;
    switch (token[-1].kind) {
    case GOTO: case LABEL:
        return true;
    case ',':
        return is_declared_label(token);
    case ';': case '{': case '}': case ':': case ')': case ELSE: case DO:
        return token[1].kind == ':' && ends_label(unit, token);
    case AND_AND:
        return takes_label(token - 1);
    default:
        return false;
    }
}

static const char *return_word(builder *builder, const token *token)
{
    bool in_block = arrlenu(builder->blocks) > 0;
    if (!in_block && !builder->in_stream)
        return NULL;
    if (token[1].kind == ';')
        return " ";
    if (in_block)
        arrlast(builder->blocks).has_value = true;
    before_end(builder, ")");
    return in_block ? "(void)(" : "(void)(int)(";
}

/* What stands in the shadow instead of the token; NULL: the token itself. */
static const char *replacement(builder *builder, const token *token)
{
    const unit *unit = builder->unit;
    uint32_t index = (uint32_t)(token - unit->tokens);
    if (token->keyword) {
        switch (token->kind) {
        case ASYNC:
            return async_word(builder, token);
        case AWAIT:
            return is_object(unit->tokens, index + 1, UINT32_MAX) ? "***" : "__extension__";
        case YIELD:
            return yield_word(builder, token);
        default:
            return " ";
        }
    }
    if (token->kind == RETURN)
        return return_word(builder, token);
    if (token->kind == IDENTIFIER && arrlenu(builder->blocks) && names_label(unit, token))
        return arena_printf("%.*s__%u", (int)token->length, token->text, arrlast(builder->blocks).number);
    if (token->kind != IDENTIFIER || token->text[0] != 'a' || token->length < 8 || memcmp(token->text, "acc_", 4) != 0)
        return NULL;
    if (is_runtime_use(unit, token, "acc_future")) {
        before_closing(builder, "");
        arrlast(builder->closings).text = NULL;
        return "__typeof__(__typeof__";
    }
    /* these give what their operand gives */
    if (is_runtime_use(unit, token, "acc_block_on") || is_runtime_use(unit, token, "acc_spawn")) {
        if (!is_object(unit->tokens, index + 2, closing_bracket(unit->tokens, index + 1)))
            return "__extension__";
        before_closing(builder, ")");      /* the bracket itself closes the one that is added */
        return "(***";
    }
    if (is_runtime_use(unit, token, "acc_join") || is_runtime_use(unit, token, "acc_cancel"))
        return "(void)";
    if (is_runtime_use(unit, token, "acc_race") || is_runtime_use(unit, token, "acc_next") ||
        is_runtime_use(unit, token, "acc_cancelled")) {
        before_closing(builder, token[2].kind == ')' ? SHADOW_INT "()" : ", " SHADOW_INT "()");
        return "__extension__";
    }
    return NULL;
}

/* ---- Brackets, and what ends with them --------------------------------------------------------------------------------- */

static void end_block(builder *builder)
{
    struct block block = arrpop(builder->blocks);
    const char *const *types = builder->unit->block_types;
    const char *type = block.number < arrlenu(types) ? types[block.number] : NULL;
    if (!type)      /* not known yet: `(long)await async { return n; }` with a void operand would not be read at all */
        type = block.has_value ? "int *" : "";
    /* of any type but the value's, and also of none: the last statement might be an expression */
    put_string(builder, *type ? arena_printf("; *(%s)(void *)1;", type) : "; (void)0;");
    put_string(builder, " }");    /* the token itself becomes the `)` */
}

/* Whether that `)` ends a call, and not a type in `(int)n`. */
static bool ends_call(const token *tokens, const token *token)
{
    unsigned depth = 0;
    for (; token > tokens; token--) {
        depth += token->kind == ')';
        if (token->kind == '(' && --depth == 0)
            return token[-1].kind == IDENTIFIER;
    }
    return false;
}

/* Whether no expression goes on from the token before to this one: a `;` is missing between them. */
static bool lacks_semicolon(const token *tokens, const token *token)
{
    switch (token[-1].kind) {
    case IDENTIFIER: case NUMBER: case CHARACTER: case STRING: case ')': case ']': case '}':
        break;
    default:
        return false;
    }
    switch (token->kind) {
    case IF: case ELSE: case FOR: case WHILE: case DO: case SWITCH: case CASE: case DEFAULT: case RETURN: case GOTO: case BREAK:
    case CONTINUE: case DEFER: case YIELD: case VOID: case CHAR: case SHORT: case INT: case LONG: case FLOAT: case DOUBLE:
    case SIGNED: case UNSIGNED: case BOOL: case STRUCT: case UNION: case ENUM: case CONST: case STATIC: case '}':
        return true;
    case ASYNC:
        return token[1].kind != '{';
    case IDENTIFIER: case AWAIT: case TRY:
        return token[-1].kind != ')' || ends_call(tokens, token - 1);
    default:
        return false;
    }
}

/* Whether the token stands in the shadow as what an expression may go on with. */
static bool goes_on_in_shadow(const token *token)
{
    return token->kind == RETURN || token->kind == YIELD || token->kind == AWAIT || token->kind == TRY;
}

/* What is open in the shadow alone is closed where its statement should have ended, so that clang misses the `;`.  Where
 * clang would not, parser.y will. */
static void close_unended(builder *builder, const token *token)
{
    bool is_open = arrlenu(builder->statements) && arrlast(builder->statements).depth == builder->depth;
    if (!is_open || !lacks_semicolon(builder->unit->tokens, token))
        return;
    copy_to(builder, token[-1].offset + token[-1].length);
    while (arrlenu(builder->statements) && arrlast(builder->statements).depth >= builder->depth)
        put_string(builder, arrpop(builder->statements).text);
    if (goes_on_in_shadow(token))
        put_string(builder, ";");
    if (arrlenu(builder->variables) && arrlast(builder->variables).depth == builder->depth)
        (void)arrpop(builder->variables);
}

/* Before the token is written. */
static const char *close(builder *builder, const token *token)
{
    int kind = token->kind;
    bool ends = kind == ';' || kind == '}' || kind == ')' || kind == ']' || kind == END;
    struct variable *variable = arrlenu(builder->variables) ? &arrlast(builder->variables) : NULL;
    bool ends_initializer = variable && variable->depth == builder->depth && !variable->name &&
                            (kind == ',' || kind == ';');
    while ((ends || ends_initializer) && arrlenu(builder->statements) &&
           arrlast(builder->statements).depth >= builder->depth)
        put_string(builder, arrpop(builder->statements).text);
    if (ends_initializer && kind == ',')
        next_variable(builder, (uint32_t)(token - builder->unit->tokens) + 1);
    else if (ends_initializer)
        (void)arrpop(builder->variables);
    if (kind == ')' && arrlenu(builder->closings) && arrlast(builder->closings).depth == builder->depth) {
        const char *text = arrpop(builder->closings).text;
        if (!text)
            return ")" FUTURE_POINTERS(FUTURE_SPACE) ")";
        put_string(builder, text);
    }
    while (kind == '}' && arrlenu(builder->variables) && arrlast(builder->variables).depth >= builder->depth)
        (void)arrpop(builder->variables);    /* its declaration has no end */
    if (kind == '}' && builder->depth == 1 && builder->in_stream && !builder->in_type)
        put_string(builder, " __builtin_unreachable(); ");    /* it ends without a value */
    if (kind == '}' && arrlenu(builder->blocks) && arrlast(builder->blocks).depth == builder->depth) {
        end_block(builder);
        return ")";
    }
    return NULL;
}

/* After it was written. */
static void follow(builder *builder, const token *token)
{
    switch (token->kind) {
    case '(': case '[': case '{':
        if (token->kind == '{' && builder->depth == 0)
            builder->in_type = builder->in_stream && token[-1].kind != ')';
        builder->depth++;
        break;
    case ')': case ']': case '}':
        if (builder->depth)
            builder->depth--;
        if (token->kind == '}' && builder->depth == 0)
            builder->in_stream &= builder->in_type;
        break;
    case ';':
        if (builder->depth == 0)
            builder->in_stream = false;
        break;
    default:
        break;
    }
}

/* The calling convention that marks async functions: one that the machine's compiler has, that nobody writes, and that may
 * be given to a function without a prototype.  NULL: none is known. */
static const char *convention(const unit *unit)
{
    const macro_table *macros = &unit->detail->preprocessed.macros;
    if (macro_find(macros, "__x86_64__", 10, UINT32_MAX) || macro_find(macros, "__i386__", 8, UINT32_MAX))
        return "__attribute__((intel_ocl_bicc))";
    if (macro_find(macros, "__aarch64__", 11, UINT32_MAX))
        return "__attribute__((preserve_most))";
    return " ";
}

/* Leaves out the declaration that begins with that token, if nobody needs it.  The token after it. */
static uint32_t leave_out(builder *builder, uint32_t index)
{
    const unit *unit = builder->unit;
    if (builder->unneeded >= arrlenu(unit->unneeded) || unit->unneeded[builder->unneeded].first != index)
        return index;
    uint32_t end = unit->unneeded[builder->unneeded++].end;
    copy_to(builder, unit->tokens[index].offset);
    for (uint32_t i = index; i < end; i++)
        unit->tokens[i].shadow = (uint32_t)arrlenu(builder->text);
    builder->copied = unit->tokens[end - 1].offset + unit->tokens[end - 1].length;
    return end;
}

/* Before the token is written; several may begin with it. */
static void begin_items(builder *builder, uint32_t index)
{
    const struct future_item *items = builder->unit->future_items;
    for (; builder->future_item < arrlenu(items) && items[builder->future_item].first == index; builder->future_item++) {
        put_string(builder, "__builtin_choose_expr(1, (void *)0, ");
        arrput(builder->item_ends, items[builder->future_item].end);
    }
}

/* After it. */
static void end_items(builder *builder, const token *token)
{
    uint32_t end = (uint32_t)(token - builder->unit->tokens) + 1;
    while (arrlenu(builder->item_ends) && arrlast(builder->item_ends) <= end) {
        copy_to(builder, token->offset + token->length);
        put_string(builder, ")");
        (void)arrpop(builder->item_ends);
    }
}

void shadow_make(unit *unit)
{
    builder builder = {.unit = unit, .async = convention(unit)};
    const rewritten_token *rewritten = unit->detail->rewritten;

    arrsetcap(builder.text, unit->preprocessed_length + unit->preprocessed_length / 4 + 64);
    put_string(&builder, "void " SHADOW_VOID "(void); int " SHADOW_INT "(void); void" FUTURE_POINTERS(FUTURE_SPACE)
                         SHADOW_FUTURE "(void); __typeof__(sizeof 0) " SHADOW_SIZE "(void);\n");
    for (uint32_t i = 0; i < arrlenu(unit->tokens); i++) {
        uint32_t end = leave_out(&builder, i);
        if (end > i) {
            i = end - 1;
            continue;
        }
        token *token = &unit->tokens[i];
        close_unended(&builder, token);
        copy_to(&builder, token->offset);
        const char *instead = close(&builder, token);
        bool is_variable = arrlenu(builder.variables) && arrlast(builder.variables).name == i;
        if (is_variable)
            begin_variable(&builder, i);
        begin_items(&builder, i);
        token->shadow = (uint32_t)arrlenu(builder.text);
        if (!instead)
            instead = replacement(&builder, token);
        if (builder.rewritten < arrlenu(rewritten) && rewritten[builder.rewritten].token == i) {
            put(&builder, token->text, token->length);
            builder.copied = token->offset + rewritten[builder.rewritten++].length;
        } else if (instead) {
            put_string(&builder, instead);
            builder.copied = token->offset + token->length;
        }
        follow(&builder, token);
        end_items(&builder, token);
        if (arrlenu(builder.variables) && arrlast(builder.variables).equals == i) {
            copy_to(&builder, token->offset + token->length);
            if (token[1].kind != '{') {                           /* an error */
                put_string(&builder, " __builtin_choose_expr(1, 0, ");
                before_end(&builder, " )");
            }
            arrlast(builder.variables).name = 0;
        }
    }
    copy_to(&builder, unit->preprocessed_length);
    unit->shadow_length = (uint32_t)arrlenu(builder.text);
    arrput(builder.text, '\0');
    unit->shadow = builder.text;
}
