/* emit_file.c: the source text with what concerns us replaced; everything else byte for byte. */
#include "emit.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

/* Text that stands for a range of the source. */
typedef struct edit {
    uint32_t begin, end;
    const char *text;               /* for a call in plain code, and what comes out of a macro */
    external *external;             /* for a declaration or a definition */
    uint32_t token;                 /* the first of the piece; its place among others of the same macro */
    bool is_piece;                  /* on lines of its own */
} edit;

typedef struct file {
    program *program;
    writer writer;
    edit *edits;
    byte_range *left_out;           /* stb_ds array: of what is copied */
    size_t next_left_out;
} file;

/* ---- Where things stand in the source ------------------------------------------------------------------------------------------ */

static uint32_t begin_of(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    return at->use >= 0 ? unit->uses[at->use].source_begin : at->source;
}

static uint32_t end_of(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    return at->use >= 0 ? unit->uses[at->use].source_end : token_source_end(unit, token);
}

/* ---- Calls in plain code --------------------------------------------------------------------------------------------------------- */

/* What is written otherwise than it stands: futures where they are made, and acc_cancel and its kin. */
static bool is_changed(const program *program, const node *node)
{
    if (never(node->kind == NODE_ASYNC_BLOCK) || (node->kind == NODE_SPECIFIERS && node->flags & SPECIFIER_ASYNC) ||
        (node->kind != NODE_SPECIFIERS && node->flags & NODE_IS_BOXED))
        return true;
    switch (runtime_word_of(program, node)) {
    case WORD_SPAWN: case WORD_BLOCK_ON: case WORD_CANCEL: case WORD_CANCELLED:
        return true;
    default:
        return false;
    }
}

static void collect_calls(const program *program, node *node, struct node ***calls)
{
    if (is_changed(program, node)) {
        arrput(*calls, node);
        return;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            collect_calls(program, node->kids[i], calls);
}

/* Makes [*first, *end) hold the tokens of the node, and all of the macro uses that the node begins and ends in. */
static bool widen(const unit *unit, const node *node, uint32_t *first, uint32_t *end)
{
    int begins_in = unit->tokens[node->first].use, ends_in = unit->tokens[node->end - 1].use;
    uint32_t from = begins_in < 0 ? node->first : unit->uses[begins_in].first;
    uint32_t to = ends_in < 0 ? node->end : unit->uses[ends_in].end;
    bool is_wider = from < *first || to > *end;
    *first = from < *first ? from : *first;
    *end = to > *end ? to : *end;
    return is_wider;
}

/* The macro uses that a call begins and ends in are replaced by their expansion, with what stands between them, and with all
 * of the other calls that begin or end there. */
static edit edit_macro_uses(file *file, const node *node, const external *external)
{
    const unit *unit = file->program->unit;
    emission plain = { .program = file->program };
    struct node **calls = NULL;
    uint32_t first = node->first, end = node->end;
    collect_calls(file->program, external->tree, &calls);
    (void)widen(unit, node, &first, &end);
    for (ptrdiff_t i = 0; i < arrlen(calls); i++)
        if (calls[i]->first < end && calls[i]->end > first && widen(unit, calls[i], &first, &end))
            i = -1;
    const token *begin = &unit->tokens[first], *last = &unit->tokens[end - 1];
    return (edit){ begin->use < 0 ? begin->source : unit->uses[begin->use].source_begin,
                   last->use < 0 ? token_source_end(unit, end - 1) : unit->uses[last->use].source_end,
                   render_range(&plain, first, end, calls, (unsigned)arrlen(calls)), NULL, first, false };
}

/* A call that stands whole in the source, or whole in one argument of a macro, is replaced there. */
static void edit_call(file *file, const node *node, const external *external)
{
    const unit *unit = file->program->unit;
    emission plain = { .program = file->program };
    const token *first = &unit->tokens[node->first], *last = &unit->tokens[node->end - 1];
    edit edit = { 0 };
    if (first->use < 0 && last->use < 0) {
        edit.begin = first->source;
        edit.end = token_source_end(unit, node->end - 1);
        edit.text = render(&plain, node);
    } else if (first->use == last->use && first->argument_source != NOWHERE && last->argument_source != NOWHERE &&
               first->argument_source <= last->argument_source) {
        edit.begin = first->argument_source;
        edit.end = token_source_end(unit, node->end - 1);
        edit.text = render(&plain, node);
    } else {
        edit = edit_macro_uses(file, node, external);
    }
    for (int i = 0; i < arrlen(file->edits); i++)
        if (file->edits[i].begin < edit.end && edit.begin < file->edits[i].end)
            return;
    arrput(file->edits, edit);
}

static void find_calls(file *file, const node *node, const external *external)
{
    if (is_changed(file->program, node)) {
        edit_call(file, node, external);
        return;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            find_calls(file, node->kids[i], external);
}

/* A plain function with async blocks is written whole: what it shares with them stands at file scope. */
function *plain_function(const program *program, const node *tree)
{
    for (int i = 0; i < arrlen(program->plains); i++)
        if (program->plains[i]->definition == tree)
            return program->plains[i];
    return NULL;
}

static void emit_plain_function(file *file, const node *tree)
{
    emission emission = { .program = file->program, .function = plain_function(file->program, tree) };
    note_named_typedefs(emission.function, tree);
    write_text(&file->writer, render(&emission, tree));
}

/* ---- Async declarations ---------------------------------------------------------------------------------------------------------- */

/* Is a stream declared in a header? */
static bool has_foreign_stream(const program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++) {
        const token *declaration = &program->unit->tokens[program->functions[i]->first_declaration];
        if (program->functions[i]->is_stream && !program->unit->files[declaration->file].main)
            return true;
    }
    return false;
}

/* A C compiler reads the prototypes of a header without the words; --keywords=underscore leaves the plain ones alone. */
static const char *with_words_erased(const program *program, const char *line)
{
    bool streams = has_foreign_stream(program), plain = !program->options->underscore_keywords;
    const char *before = plain ? "#define async\n#define _Async\n" : "#define _Async\n";
    const char *after = plain ? "#undef async\n#undef _Async\n" : "#undef _Async\n";
    if (!streams)
        return arena_printf("%s%s%s", before, line, after);
    return arena_printf("%s#define %s%s%s%s#undef %s%s", before, plain ? "yield\n#define _Yield\n" : "_Yield\n", line, after, "",
                        plain ? "yield\n#undef _Yield\n" : "_Yield\n", "");
}

/* What is written whole, and is neither async nor a function with blocks, is text. */
static void edit_piece(file *file, const piece *piece)
{
    const unit *unit = file->program->unit;
    external *external = piece->external;
    edit edit = { begin_of(unit, piece->first), end_of(unit, piece->end - 1), NULL, external, piece->first, true };
    if (external)
        external->is_piece = true;
    if (!external || (!external->is_async && !plain_function(file->program, external->tree))) {
        emission plain = { .program = file->program };
        struct node **calls = NULL;
        if (external)
            collect_calls(file->program, external->tree, &calls);
        edit.text = render_range(&plain, piece->first, piece->end, calls, (unsigned)arrlen(calls));
    }
    arrput(file->edits, edit);
}

static void find_edits(file *file)
{
    const unit *unit = file->program->unit;
    for (uint32_t at = 0, end; unit_has_async_headers(unit) && (at = next_async_include(unit, at, &end)) != NOWHERE; at = end) {
        const char *line = arena_strndup(unit->source + at, end - at);
        const char *newline = line[strlen(line) - 1] == '\n' ? "" : "\n";
        const char *line_text = arena_printf("%s%s", line, newline);
        edit edit = { at, end, with_words_erased(file->program, line_text), NULL, 0, false };
        arrput(file->edits, edit);
    }
    piece *pieces = pieces_written_whole(file->program);
    for (int i = 0; i < arrlen(pieces); i++)
        edit_piece(file, &pieces[i]);
    for (int i = 0; i < arrlen(file->program->externals); i++) {
        external *external = &file->program->externals[i];
        if (!external->main || never(!external->tree) || external->is_piece)
            continue;
        uint32_t begin = begin_of(unit, external->first);
        edit prelude = { begin, begin, NULL, external, external->first, true };
        arrput(file->edits, prelude);
        find_calls(file, external->tree, external);
    }
}

static int compare_edits(const void *a, const void *b)
{
    const edit *left = a, *right = b;
    if (left->begin != right->begin)
        return left->begin < right->begin ? -1 : 1;
    if (left->end != right->end)
        return (left->end > right->end) - (left->end < right->end);
    return (left->token > right->token) - (left->token < right->token);
}

/* Functions that this file uses, and does not define or declare before: of a header, which a C compiler does not understand
 * as acc does, or of a prototype in a body, which stays behind. */
static bool needs_declaration(const program *program, const function *function)
{
    return !function->is_declared &&
           !semantics_struct_is_complete(program->semantics, arena_printf("%s__future", function->name), UINT32_MAX);
}

/* ---- What must stand before a declaration ------------------------------------------------------------------------------------------ */

static void use_function(const program *program, function *function, struct function ***used)
{
    if (!function || function->use_mark == program->use_mark)
        return;
    function->use_mark = program->use_mark;
    arrput(*used, function);
}

static void use_future(const program *program, const node *expression, function ***used);

/* What is made at an await is the child's, and the table of suspensions names the child's type. */
static void use_await(const program *program, const await *await, function ***used)
{
    polled *polled = await->polled;
    if (!polled)
        return;
    if (polled->kind == FUTURE_CALL)
        polled->callee->type_is_used = true;
    if ((polled->kind == FUTURE_VARIABLE && polled->child->callee) || polled->kind == FUTURE_NEXT)
        polled->child->callee->type_is_used = true;
    struct polled **made = NULL;
    collect_made(polled, &made);
    for (int i = 0; i < arrlen(made); i++)
        use_future(program, made[i]->expression, used);
}

static void use_name(const program *program, const node *name, function ***used)
{
    function *named = program_function(program, token_text(program->unit, name->name));
    named->is_pointed_to = true;
    use_function(program, named, used);
}

static void use_call(const program *program, const node *call, function ***used)
{
    function *callee = called_function(program, call);
    use_function(program, callee, used);
    if (callee && call->flags & NODE_IS_BOXED)
        callee->is_boxed = true;
    runtime_word word = runtime_word_of(program, call);
    if (word == WORD_SPAWN || word == WORD_BLOCK_ON)
        use_future(program, call, used);
}

/* Does the node itself use an async function? */
static bool is_use(const program *program, const node *node)
{
    switch (node->kind) {
    case NODE_CALL:
        return called_function(program, node) || runtime_word_of(program, node) != WORD_NONE;
    case NODE_IDENTIFIER:
        return node->flags & NODE_NAMES_ASYNC;
    case NODE_ASYNC_BLOCK: case NODE_LOWERED_AWAIT: case NODE_LOWERED_FUTURE:
        return true;
    default:
        return false;
    }
}

/* The nodes of a tree that use async functions, in order. */
static void find_uses_in(const program *program, node *tree, node ***uses)
{
    if (is_use(program, tree))
        arrput(*uses, tree);
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            find_uses_in(program, tree->kids[i], uses);
}

/* The async functions that these nodes use, in order; notes which helpers that needs. */
static void use_all(const program *program, node *const *uses, function ***used)
{
    for (int i = 0; i < arrlen(uses); i++) {
        const node *node = uses[i];
        if (node->kind == NODE_CALL) {
            use_call(program, node, used);
        } else if (node->kind == NODE_ASYNC_BLOCK) {
            function *block = node->note;
            block->is_boxed |= (node->flags & NODE_IS_BOXED) != 0;
            use_function(program, block, used);
        } else if (node->kind == NODE_IDENTIFIER) {
            use_name(program, node, used);
        } else if (node->kind == NODE_LOWERED_AWAIT) {
            use_await(program, node->note, used);
        } else {
            use_future(program, ((object *)node->note)->made, used);
        }
    }
}

/* The helper that acc_block_on of other futures than calls goes through, by what it gives. */
static unsigned block_on_number(program *program, type *value)
{
    for (int i = 0; i < arrlen(program->blocked_on); i++)
        if (type_equal(program->blocked_on[i].value, value))
            return (unsigned)i + 1;
    struct blocked_on helper = { .value = value };
    arrput(program->blocked_on, helper);
    return (unsigned)arrlen(program->blocked_on);
}

/* acc_block_on makes acc_futures of the operands of a join or a race. */
static void use_boxed_parts(const program *program, const node *call, function ***used)
{
    for (unsigned i = 1; i < call->count; i++) {
        future_form part = future_of(program, call->kids[i]);
        if (part.kind == FUTURE_CALL)
            part.callee->is_boxed = true;
        use_future(program, call->kids[i], used);
    }
}

static void use_future(const program *program, const node *expression, function ***used)
{
    future_form form = future_of(program, expression);
    runtime_word word = runtime_word_of(program, form.expression);
    if (word == WORD_SPAWN || word == WORD_BLOCK_ON) {
        future_form inner = future_of(program, form.expression->kids[1]);
        if (inner.kind == FUTURE_CALL && word == WORD_SPAWN)
            inner.callee->is_spawned = true;
        else if (inner.kind == FUTURE_CALL)
            inner.callee->is_blocked_on = true;
        else if (inner.kind == FUTURE_JOIN || inner.kind == FUTURE_RACE)
            use_boxed_parts(program, inner.expression, used);
        else if (word == WORD_BLOCK_ON && !future_is_void(&inner)) {
            unsigned number = block_on_number((struct program *)program, inner.value);
            program->blocked_on[number - 1].is_needed = true;
        }
        if (inner.kind == FUTURE_CALL)
            use_function(program, inner.callee, used);
    } else if (form.kind == FUTURE_CALL) {
        use_function(program, form.callee, used);
    }
}

/* Those that are made here are dropped there. */
static const char *block_on_together_text(emission *emission, const future_form *form)
{
    const char *list = "";
    unsigned long owned = 0;
    unsigned count = form->expression->count - 1;
    for (unsigned i = 0; i < count; i++) {
        node *operand = form->expression->kids[i + 1];
        future_form part = future_of(emission->program, operand);
        bool is_borrowed = part.kind == FUTURE_BOX;
        owned |= (unsigned long)!is_borrowed << i;
        list = arena_printf("%s%s%s", list, i ? ", " : "", is_borrowed ? render(emission, part.expression)
                                                                      : boxed_text(emission, operand));
    }
    return arena_printf("acc_box_block_on_%s((acc_future[]){ %s }, %u, %lu)", form->kind == FUTURE_JOIN ? "join" : "race", list,
                        count, owned);
}

const char *block_on_text(emission *emission, const node *operand)
{
    future_form form = future_of(emission->program, operand);
    if (form.kind == FUTURE_CALL) {
        form.callee->is_blocked_on = true;
        return arena_printf("%s__block_on(%s)", form.callee->name, future_arguments_text(emission, form.expression, ""));
    }
    if (form.kind == FUTURE_JOIN || form.kind == FUTURE_RACE)
        return block_on_together_text(emission, &form);
    const char *box = boxed_text(emission, operand);
    if (future_is_void(&form))
        return arena_printf("acc_box_block_on(%s, NULL, 0, 0)", box);
    if (!type_declare(form.value, "", NULL, NULL))        /* emit_block_on() could not write it */
        program_error(emission->program, operand->first, "acc cannot tell the type of '%s'", "result");
    return arena_printf("acc__block_on_%u(%s)", block_on_number(emission->program, form.value), box);
}

/* int acc__block_on_1(acc_future future), where it is first needed. */
static void emit_block_on(writer *writer, program *program)
{
    for (int i = 0; i < arrlen(program->blocked_on); i++) {
        struct blocked_on *helper = &program->blocked_on[i];
        const type *value = helper->value;
        if (!helper->is_needed || helper->is_written || !type_declare(value, "", NULL, NULL))
            continue;
        helper->is_written = true;
        const char *future = fresh_name(program, NULL, "future"), *given = fresh_name(program, NULL, "value");
        const char *head = arena_printf("acc__block_on_%d(acc_future %s)", i + 1, future);
        write_format(writer, "static ACC_UNUSED %s\n{\n" STEP_TEXT "%s;\n", type_declare(value, head, NULL, NULL),
                     type_declare(value, given, NULL, NULL));
        write_format(writer, STEP_TEXT "acc_box_block_on(%s, &%s, sizeof %s, %d);\n" STEP_TEXT "return %s;\n}\n", future, given,
                     given, type_is_signed_integer(value), given);
    }
}

/* The names of a function's future, and the one that pointers point to. */
static void declare(file *file, function *function)
{
    function->is_declared = true;
    if (has_thunk(function))
        emit_thunk_declaration(&file->writer, file->program, function);
    emit_declarations(&file->writer, file->program, function);
}

static void emit_prelude(file *file, node *const *uses);

/* A block stands before the function that it is in, with what it needs. */
static void emit_block(file *file, function *block)
{
    if (never(block->is_declared))
        return;
    block->is_declared = true;
    (void)parameter_list(file->program, block, NULL);      /* finds the types that move to file scope */
    emit_struct(&file->writer, file->program, block);
    emit_declarations(&file->writer, file->program, block);
    write_text(&file->writer, "\n\n");
    emit_prelude(file, block->uses);
    emit_function(&file->writer, file->program, block);
    write_text(&file->writer, "\n\n");
}

/* What stands in the output before the first declaration that uses an async function of another file, a block or a
 * helper. */
static void emit_prelude(file *file, node *const *uses)
{
    function **used = NULL;
    file->program->use_mark++;
    use_all(file->program, uses, &used);
    emit_block_on(&file->writer, file->program);
    for (int i = 0; i < arrlen(used); i++) {
        if (used[i]->is_block)
            emit_block(file, used[i]);
        if (needs_declaration(file->program, used[i])) {
            declare(file, used[i]);
            write_text(&file->writer, "\n");
        } else if (has_thunk(used[i]) && !used[i]->is_defined && !used[i]->has_thunk) {
            used[i]->has_thunk = true;
            emit_thunk_declaration(&file->writer, file->program, used[i]);
        }
        if (used[i]->is_spawned && !used[i]->has_spawn_helper) {
            used[i]->has_spawn_helper = true;
            emit_spawn_helper(&file->writer, file->program, used[i]);
        }
        if (used[i]->is_boxed && !used[i]->has_box_helper) {
            used[i]->has_box_helper = true;
            emit_box_helper(&file->writer, file->program, used[i]);
        }
        if (used[i]->is_blocked_on && !used[i]->has_block_on_helper) {
            used[i]->has_block_on_helper = true;
            emit_block_on_helper(&file->writer, file->program, used[i]);
        }
    }
}

/* Which helpers are needed is known when all that use them have been seen. */
static void note_uses(program *program)
{
    function **used = NULL;
    program->use_mark++;
    for (int i = 0; i < arrlen(program->externals); i++) {
        external *external = &program->externals[i];
        bool is_lowered = external->is_async && external->tree->kind == NODE_FUNCTION_DEFINITION;    /* see its body */
        if (!is_lowered && !never(!external->tree))
            find_uses_in(program, external->tree, &external->uses);
        use_all(program, external->uses, &used);
    }
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (function->body)
            find_uses_in(program, function->body, &function->uses);
        use_all(program, function->uses, &used);
    }
    for (int i = 0; i < arrlen(program->blocked_on); i++)
        program->blocked_on[i].is_needed = false;      /* but before what uses it: the type may not be complete here */
}

static void emit_main(file *file, function *function)
{
    writer *writer = &file->writer;
    bool has_arguments = type_parameter_count(function->type) > 0;
    write_text(writer, "\n\n");
    emit_block_on_helper(writer, file->program, function);
    write_format(writer, "\nint main(%s)\n{\n", has_arguments ? "int argc, char **argv" : "void");
    const char *status = fresh_name(file->program, NULL, "status");
    write_format(writer, STEP_TEXT "int %s = main__block_on(%s);\n", status, has_arguments ? "argc, argv" : "");
    write_format(writer, STEP_TEXT "acc_cancel_tasks();\n" STEP_TEXT "return %s;\n}", status);
}

/* `async int f(void), (*p)(void) = f;` declares an object as well, which becomes a declaration of its own. */
static void emit_objects(file *file, const external *external)
{
    emission plain = { .program = file->program };
    const node *tree = external->tree;
    const char *text = NULL;
    for (unsigned i = 1; tree->kind == NODE_DECLARATION && i < tree->count; i++) {
        node *object = tree->kids[i];
        if (!declarator_function(object->kids[0]))
            text = arena_printf("%s%s %s", text ? text : render(&plain, tree->kids[0]), text ? "," : "", render(&plain, object));
    }
    if (!text)
        return;
    write_text(&file->writer, "\n");
    emit_prelude(file, external->uses);
    sync_token(&file->writer, external->first);
    write_format(&file->writer, "%s;", text);
}

static void emit_external(file *file, const external *external)
{
    emission plain = { .program = file->program };
    emit_tags(&file->writer, &plain, external->tree->kids[0]);
    for (int i = 0; i < arrlen(external->functions); i++) {
        function *function = external->functions[i];
        bool defines = external->tree == function->definition;
        if (i > 0)
            write_text(&file->writer, "\n");
        if (defines) {
            declare(file, function);
            write_text(&file->writer, "\n\n");
            emit_prelude(file, function->uses);
            emit_function(&file->writer, file->program, function);
            if (function->is_main)
                emit_main(file, function);
        } else {
            declare(file, function);
        }
    }
    emit_objects(file, external);
}

/* ---- The file ----------------------------------------------------------------------------------------------------------------------- */

static void copy_bytes(file *file, uint32_t begin, uint32_t end)
{
    if (begin < end)
        write_text(&file->writer, arena_strndup(file->program->unit->source + begin, end - begin));
}

/* What is left out leaves its empty lines, so that the next ones have their numbers. */
static void copy_source(file *file, uint32_t begin, uint32_t end)
{
    const char *source = file->program->unit->source;
    for (; file->next_left_out < arrlenu(file->left_out); file->next_left_out++) {
        const byte_range *range = &file->left_out[file->next_left_out];
        if (range->begin >= end)
            break;
        copy_bytes(file, begin, range->begin);
        uint32_t from = range->begin > begin ? range->begin : begin, to = range->end;
        assert(to <= end);          /* whole lines, and no edit begins on them */
        uint32_t empty = file->program->options->no_line || to <= from ? 0 : newlines_in(source + from, to - from);
        while (empty-- > 0)
            write_text(&file->writer, "\n");
        begin = to > begin ? to : begin;
    }
    copy_bytes(file, begin, end);
}

static void find_left_out(file *file)
{
    byte_range *ranges = NULL;
    for (ptrdiff_t i = 0; i < arrlen(file->edits); i++) {
        byte_range range = { file->edits[i].begin, file->edits[i].end };
        if (range.begin < range.end)
            arrput(ranges, range);
    }
    file->left_out = left_out_around(file->program->unit, ranges);
}

/* What follows an edit, up to `end`, stands on the line of the source that it has.  Returns where it goes on. */
static uint32_t resume_source(file *file, uint32_t offset, uint32_t end)
{
    if (file->program->options->no_line || is_on_line(&file->writer, offset))
        return offset;
    const char *source = file->program->unit->source;
    uint32_t text = offset + (uint32_t)strspn(source + offset, " \t\n\v\f\r");
    if (text >= end)
        return offset;
    uint32_t start = text;
    while (start > offset && source[start - 1] != '\n')
        start--;
    copy_source(file, offset, start);
    if (arrlast(file->writer.bytes) != '\n')
        write_text(&file->writer, "\n");
    sync_line(&file->writer, start);
    return start;
}

/* Where an edit begins that has lines of its own, from the given one on. */
static uint32_t next_generated(const file *file, int from)
{
    for (int i = from; i < arrlen(file->edits); i++)
        if (file->edits[i].is_piece)
            return file->edits[i].begin;
    return file->program->unit->source_length;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void emit_piece(file *file, const edit *edit)
{
    sync_generated(&file->writer);
    if (edit->external && edit->external->is_async) {
        emit_external(file, edit->external);
        return;
    }
    emission plain = { .program = file->program };
    plain.function = edit->external ? plain_function(file->program, edit->external->tree) : NULL;
    if (plain.function)
        emit_plain_head(&file->writer, &plain);
    if (edit->external)
        emit_prelude(file, edit->external->uses);
    sync_line(&file->writer, edit->begin);
    if (edit->text)
        write_text(&file->writer, edit->text);
    else if (edit->end > edit->begin)
        emit_plain_function(file, edit->external->tree);
}

const char *emit_file(program *program)
{
    const unit *unit = program->unit;
    file file = { .program = program, .writer = { .unit = unit, .options = program->options, .line = 1 } };
    note_uses(program);
    find_edits(&file);
    if (arrlen(file.edits))
        qsort(file.edits, (size_t)arrlen(file.edits), sizeof *file.edits, compare_edits);
    find_left_out(&file);
    write_format(&file.writer, "/* Made by acc from %s. */\n#define ACC_TRANSLATED 1\n", base_name(unit->path));
    if (!semantics_is_declared(program->semantics, "acc_poll"))       /* the source does not include <acc.h> */
        write_text(&file.writer, "#include <acc/future.h>\n");
    sync_line(&file.writer, 0);
    uint32_t at = strncmp(unit->source, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;   /* a byte order mark stays behind */
    for (int i = 0; i < arrlen(file.edits); i++) {
        edit *edit = &file.edits[i];
        copy_source(&file, at, edit->begin);
        if (edit->is_piece)
            emit_piece(&file, edit);
        else
            write_text(&file.writer, edit->text);
        at = resume_source(&file, edit->end, next_generated(&file, i + 1));
    }
    copy_source(&file, at, unit->source_length);
    arrput(file.writer.bytes, '\0');
    return file.writer.bytes;
}
