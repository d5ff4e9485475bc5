/* emit_file.c: the source text with what concerns us replaced; everything else byte for byte. */
#include "emit.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "parser.h"

/* Text that stands for a range of the source. */
typedef struct edit {
    uint32_t begin, end;
    const char *text;               /* for a call in plain code */
    external *external;             /* for a declaration or a definition */
} edit;

typedef struct file {
    program *program;
    writer writer;
    edit *edits;
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

static void collect_calls(const program *program, node *node, struct node ***calls)
{
    const struct node *call;
    if (runtime_call(program, node, &call)) {
        arrput(*calls, node);
        return;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            collect_calls(program, node->kids[i], calls);
}

/* A call that stands whole in the source, or whole in one argument of a macro, is replaced there; else the macro use
 * that it comes from is replaced by its expansion. */
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
        const macro_use *use = &unit->uses[first->use >= 0 ? first->use : last->use];
        edit.begin = use->source_begin;
        edit.end = use->source_end;
        struct node **calls = NULL;
        collect_calls(file->program, external->tree, &calls);
        edit.text = render_range(&plain, use->first, use->end, calls, (unsigned)arrlen(calls));
    }
    for (int i = 0; i < arrlen(file->edits); i++)
        if (file->edits[i].begin < edit.end && edit.begin < file->edits[i].end)
            return;
    arrput(file->edits, edit);
}

static void find_calls(file *file, const node *node, const external *external)
{
    const struct node *call;
    function *callee = runtime_call(file->program, node, &call);
    if (callee) {
        edit_call(file, node, external);
        return;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            find_calls(file, node->kids[i], external);
}

/* ---- Async declarations ---------------------------------------------------------------------------------------------------------- */

static void find_edits(file *file)
{
    const unit *unit = file->program->unit;
    for (uint32_t at = 0, end; unit_has_async_headers(unit) && (at = next_async_include(unit, at, &end)) != NOWHERE; at = end) {
        const char *line = arena_strndup(unit->source + at, end - at);
        const char *newline = line[strlen(line) - 1] == '\n' ? "" : "\n";
        edit edit = { at, end, arena_printf("#define async\n#define _Async\n%s%s#undef async\n#undef _Async\n", line, newline),
                      NULL };
        arrput(file->edits, edit);
    }
    for (int i = 0; i < arrlen(file->program->externals); i++) {
        external *external = &file->program->externals[i];
        if (!external->main || !external->tree)
            continue;
        if (external->is_async) {
            edit edit = { begin_of(unit, external->first), end_of(unit, external->end - 1), NULL, external };
            arrput(file->edits, edit);
        } else {
            edit prelude = { begin_of(unit, external->first), begin_of(unit, external->first), NULL, external };
            arrput(file->edits, prelude);
            find_calls(file, external->tree, external);
        }
    }
}

static int compare_edits(const void *a, const void *b)
{
    const edit *left = a, *right = b;
    if (left->begin != right->begin)
        return left->begin < right->begin ? -1 : 1;
    return (left->end > right->end) - (left->end < right->end);
}

/* Functions that this file only uses, from a header that a C compiler does not understand as acc does. */
static bool needs_declaration(const program *program, const function *function)
{
    return !function->is_defined &&
           !semantics_struct_is_complete(program->semantics, arena_printf("%s__future", function->name), UINT32_MAX);
}

/* What stands in the output before the first declaration that uses an async function of another file or a helper. */
static void find_uses_in(const program *program, const node *node, function ***used)
{
    function *function = called_function(program, node);
    if (function)
        arrput(*used, function);
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            find_uses_in(program, node->kids[i], used);
    if (node->kind == NODE_LOWERED_AWAIT)
        arrput(*used, ((await *)node->note)->child->callee);
}

static void emit_prelude(file *file, const node *tree)
{
    function **used = NULL;
    find_uses_in(file->program, tree, &used);
    for (int i = 0; i < arrlen(used); i++) {
        if (needs_declaration(file->program, used[i]) && !used[i]->is_declared) {
            used[i]->is_declared = true;
            emit_declarations(&file->writer, file->program, used[i]);
            write_text(&file->writer, "\n");
        }
        if (used[i]->is_spawned && !used[i]->has_spawn_helper) {
            used[i]->has_spawn_helper = true;
            emit_spawn_helper(&file->writer, file->program, used[i]);
        }
        if (used[i]->is_blocked_on && !used[i]->has_block_on_helper) {
            used[i]->has_block_on_helper = true;
            emit_block_on_helper(&file->writer, file->program, used[i]);
        }
    }
}

/* Which helpers a tree needs is known when its calls have been seen. */
static void note_runtime_calls(const program *program, const node *node)
{
    const struct node *call;
    function *callee = runtime_call(program, node, &call);
    if (callee) {
        bool spawns = token_is(program->unit, node->kids[0]->name, "acc_spawn");
        callee->is_spawned |= spawns;
        callee->is_blocked_on |= !spawns;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            note_runtime_calls(program, node->kids[i]);
}

static void emit_main(file *file, function *function)
{
    writer *writer = &file->writer;
    bool has_arguments = type_parameter_count(function->type) > 0;
    write_text(writer, "\n\n");
    emit_block_on_helper(writer, file->program, function);
    write_format(writer, "\nint main(%s)\n{\n", has_arguments ? "int argc, char **argv" : "void");
    write_format(writer, STEP_TEXT "int status = main__block_on(%s);\n", has_arguments ? "argc, argv" : "");
    write_text(writer, STEP_TEXT "acc_cancel_tasks();\n" STEP_TEXT "return status;\n}");
}

static void emit_external(file *file, const external *external)
{
    for (int i = 0; i < arrlen(external->functions); i++) {
        function *function = external->functions[i];
        bool defines = external->tree == function->definition;
        if (i > 0)
            write_text(&file->writer, "\n");
        if (defines) {
            emit_declarations(&file->writer, file->program, function);
            write_text(&file->writer, "\n\n");
            emit_prelude(file, function->body);
            emit_function(&file->writer, file->program, function);
            if (function->is_main)
                emit_main(file, function);
        } else {
            emit_declarations(&file->writer, file->program, function);
        }
    }
}

/* ---- The file ----------------------------------------------------------------------------------------------------------------------- */

static void copy_source(file *file, uint32_t begin, uint32_t end)
{
    if (begin >= end)
        return;
    write_text(&file->writer, arena_strndup(file->program->unit->source + begin, end - begin));
}

/* The rest of the line after an edit stays on the line of the source that it has. */
static void resume_source(file *file, uint32_t offset)
{
    const unit *unit = file->program->unit;
    if (file->program->options->no_line || offset >= unit->source_length)
        return;
    const char *name;
    unsigned line = unit_presumed_line(unit, offset, &name);
    if (unit->source[offset] == '\n') {
        if (line != file->writer.line) {
            write_text(&file->writer, "\n");
            file->writer.file = NULL;
        }
        return;
    }
    if (line != file->writer.line) {
        if (arrlast(file->writer.bytes) != '\n')
            write_text(&file->writer, "\n");
        file->writer.file = NULL;
        sync_line(&file->writer, offset);
    }
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *emit_file(program *program)
{
    const unit *unit = program->unit;
    file file = { .program = program, .writer = { .unit = unit, .options = program->options, .line = 1 } };
    for (int i = 0; i < arrlen(program->externals); i++)
        if (program->externals[i].tree)
            note_runtime_calls(program, program->externals[i].tree);
    find_edits(&file);
    if (arrlen(file.edits))
        qsort(file.edits, (size_t)arrlen(file.edits), sizeof *file.edits, compare_edits);
    write_format(&file.writer, "/* Made by acc from %s. */\n#define ACC_TRANSLATED 1\n", base_name(unit->path));
    if (!semantics_is_declared(program->semantics, "acc_poll"))       /* the source does not include <acc.h> */
        write_text(&file.writer, "#include <acc/future.h>\n");
    sync_line(&file.writer, 0);
    uint32_t at = strncmp(unit->source, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;   /* a byte order mark stays behind */
    for (int i = 0; i < arrlen(file.edits); i++) {
        edit *edit = &file.edits[i];
        if (edit->external) {
            copy_source(&file, at, edit->begin);
            sync_generated(&file.writer);
            if (edit->external->is_async)
                emit_external(&file, edit->external);
            else
                emit_prelude(&file, edit->external->tree);
            if (edit->begin == edit->end)
                sync_line(&file.writer, edit->begin);
            file.writer.file = NULL;
        } else {
            copy_source(&file, at, edit->begin);
            write_text(&file.writer, edit->text);
        }
        at = edit->end;
        resume_source(&file, at);
    }
    copy_source(&file, at, unit->source_length);
    arrput(file.writer.bytes, '\0');
    return file.writer.bytes;
}
