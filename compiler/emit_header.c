/* emit_header.c: acc --header: what another file needs to hold this file's async functions in place.
 *
 *     async int fetch(const char *name) { ... }
 *                                                   ──▶
 *     #include ...                                  those of the source: they declare the types
 *     #if defined __ACC__
 *     async int fetch(const char *name);            for acc
 *     #endif
 *     struct fetch__future { ... };                 for acc and the C compiler
 *     void fetch__init(struct fetch__future *self, const char *name);
 *     ... */
#include <ctype.h>
#include <string.h>

#include "arena.h"
#include "emit.h"

static const char *guard_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *guard = arena_printf("%s_HEADER", slash ? slash + 1 : path);
    for (char *at = guard; *at; at++)
        *at = isalnum((unsigned char)*at) ? (char)toupper((unsigned char)*at) : '_';
    return isdigit((unsigned char)*guard) ? arena_printf("ACC_%s", guard) : guard;
}

static void copy_includes(writer *writer, const unit *unit)
{
    for (uint32_t at = 0; at < unit->source_length;) {
        const char *newline = strchr(unit->source + at, '\n');
        uint32_t end = newline ? (uint32_t)(newline - unit->source) : unit->source_length;
        const char *line = arena_strndup(unit->source + at, end - at);
        const char *hash = line + strspn(line, " \t");
        if (*hash == '#' && strncmp(hash + 1 + strspn(hash + 1, " \t"), "include", 7) == 0)
            write_format(writer, "%s\n", line);
        at = end + 1;
    }
}

static const char *prototype(const program *program, const function *function)
{
    const char *head = arena_printf("%s(%s)", function->name, parameter_list(program, function, NULL));
    const type *gives = function->is_stream ? function->item : function->result;
    return arena_printf("async %s%s;", function->is_stream ? "yield " : "", type_declare(gives, head, NULL, NULL));
}

const char *emit_header(program *program, const char *path)
{
    writer writer = { .unit = program->unit, .options = program->options, .line = 1 };
    const char *guard = guard_name(path);
    write_format(&writer, "#ifndef %s\n#define %s\n\n#include <acc/future.h>\n", guard, guard);
    copy_includes(&writer, program->unit);
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->is_static || function->is_main)
            continue;
        write_format(&writer, "\n#if defined __ACC__\n%s\n#endif\n", prototype(program, function));
        emit_struct(&writer, program, function);
        emit_declarations(&writer, program, function);
        write_text(&writer, "\n");
        if (has_thunk(function)) {      /* to acc, a name without async would be another function */
            write_text(&writer, "#if !defined __ACC__\n");
            emit_thunk_declaration(&writer, program, function);
            write_text(&writer, "#endif\n");
        }
    }
    write_text(&writer, "\n#endif\n");
    for (int i = 0; i < arrlen(program->functions); i++)
        program->functions[i]->struct_emitted = false;     /* the C file has them too */
    arrput(writer.bytes, '\0');
    return writer.bytes;
}
