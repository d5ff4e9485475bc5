/* semantics.c: libclang's answers, in our terms.
 *
 *     shadow ──clang_parseTranslationUnit──▶ diagnostics, file-scope names
 *            ──walk over one body──▶ [begin, end) of each expression ▶ type;  offset of each name declared ▶ type */
#include "semantics.h"

#include "semantics_clang.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "dialect_types.h"
#include "nesting.h"
#include "never.h"
#include "parser.h"
#include "shadow.h"
#include "words.h"

typedef struct range_type { struct { uint32_t begin, end; } key; CXType value; } range_type;
typedef struct bit_field { struct { uint32_t begin, end; } key; int value; } bit_field;
typedef struct offset_type { uint32_t key; CXType value; } offset_type;
typedef struct full_expression { uint32_t begin, end; CXCursor cursor; bool learnt; } full_expression;
typedef struct name_cursor { char *key; CXCursor value; } name_cursor;
typedef struct name_flag { char *key; bool value; } name_flag;

struct semantics {
    const unit *unit;
    CXIndex index;
    CXTranslationUnit translation;
    const char **arguments;       /* for clang */
    name_flag *typedefs;          /* file-scope typedef names */
    name_flag *declared;          /* every file-scope name */
    name_cursor *functions;       /* the definition where there is one */
    name_flag *overloaded;        /* of their names, those of several functions (clang's overloadable ones), or
                                     of one whose declarations give different, compatible types */
    name_cursor *records;         /* struct tags with a definition */
    range_type *expressions;
    range_type *converted;        /* what a pointer or a function becomes where it stands */
    offset_type *variables;
    CXType size_type;
    struct { uint32_t key; long long value; } *enumerators;    /* where they are declared, and where they are used */
    bit_field *bit_fields;        /* uses of bit-fields */
    struct { uint32_t begin, end; } member;    /* the member reference that was learnt last */
    full_expression *full;        /* of the bodies; the first `placed` have their offsets, and are sorted by them */
    ptrdiff_t placed;
};

char *semantics_string(CXString string)
{
    const char *text = clang_getCString(string);
    if (never(!text))
        text = "";
    char *copy = arena_strndup(text, strlen(text));
    clang_disposeString(string);
    return copy;
}

static uint32_t location_offset(CXSourceLocation location)
{
    unsigned offset;
    clang_getFileLocation(location, NULL, NULL, NULL, &offset);
    return offset;
}

uint32_t semantics_cursor_offset(CXCursor cursor)
{
    return location_offset(clang_getCursorLocation(cursor));
}

const char *semantics_tag(CXCursor declaration)
{
    /* One without a tag is named after its typedef, or "(unnamed at ...)", by some versions; it stands at its keyword. */
    if (clang_equalLocations(clang_getCursorLocation(declaration),
                             clang_getRangeStart(clang_getCursorExtent(declaration))))
        return "";
    return semantics_string(clang_getCursorSpelling(declaration));
}

/* ---- Parsing and clang's own diagnostics --------------------------------------------------------------------------- */

/* Whether the `return` statement of the shadow that holds the token is a `yield`: `yield ({ return 1; 2; })` is one. */
static bool is_in_yield(const unit *unit, uint32_t index)
{
    unsigned depth = 0;
    uint32_t i = index;
    for (; i > 0; i--) {
        int kind = unit->tokens[i].kind;
        if (depth == 0 && (kind == RETURN || kind == YIELD))
            break;
        depth += i < index && kind == '}';    /* the one at the index, as in `yield 1}`, is not of the statement */
        depth -= kind == '{' && depth > 0;    /* `yield (struct s){ { 1 };` lacks one */
    }
    return unit->tokens[i].kind == YIELD;
}

/* `async`, `await` and the like are attributes and `__extension__` in the shadow. */
static const char *in_dialect_terms(const unit *unit, uint32_t index, const char *message)
{
    static const char shadow_word[] = "'__extension__'";
    const token *at = &unit->tokens[index];
    if (at->kind == ASYNC && strstr(message, "' attribute cannot be applied to a statement"))
        return "'async' begins a declaration or a block, and no other statement";
    if (at->kind == YIELD && strcmp(message, "expected expression") == 0)
        return "'yield' is a statement: it has no value";
    if (strcmp(message, "expected ';' after return statement") == 0 && is_in_yield(unit, index))
        return "expected ';' after 'yield'";
    const char *found = strstr(message, shadow_word);
    if (!found)
        return message;
    return arena_printf("%.*s'%.*s'%s", (int)(found - message), message, (int)at->length, at->text,
                        found + strlen(shadow_word));
}

/* A label of an async block has the block's number in the shadow: 'out__0'. */
static const char *with_label(const unit *unit, uint32_t index, const char *message)
{
    const token *at = &unit->tokens[index];
    if (at->kind != IDENTIFIER || !strstr(message, "label '"))
        return message;
    const char *found = strstr(message, arena_printf("'%.*s__", (int)at->length, at->text));
    const char *number = found ? found + at->length + 3 : NULL;
    size_t digits = number ? strspn(number, "0123456789") : 0;
    if (digits == 0)
        return message;
    return arena_printf("%.*s%s", (int)(number - 2 - message), message, number + digits);
}

/* "expected ';' after ...": where the last token ends. */
static place place_of(const unit *unit, uint32_t index, uint32_t shadow)
{
    const token *token = &unit->tokens[index];
    place place = unit_place(unit, index);
    if (shadow >= token->shadow + token->length && !token->keyword && token->source != NOWHERE) {
        place.column += token->length;
        place.width = 1;
    }
    return place;
}

/* `raised`: it is an error only because the command line wants it. */
static void report(const semantics *semantics, CXDiagnostic diagnostic, severity severity, bool raised)
{
    const unit *unit = semantics->unit;
    CXSourceLocation location = clang_getDiagnosticLocation(diagnostic);
    const char *message = semantics_string(clang_getDiagnosticSpelling(diagnostic));
    CXFile file;
    message = with_dialect_types(message);
    clang_getFileLocation(location, &file, NULL, NULL, NULL);
    if (!file) {
        diagnose_run(severity, "%s", message);
        return;
    }
    uint32_t index = unit_token_at_shadow(unit, location_offset(location));
    place place = place_of(unit, index, location_offset(location));
    const char *option = semantics_string(clang_getDiagnosticOption(diagnostic, NULL));
    message = with_label(unit, index, in_dialect_terms(unit, index, message));
    if ((severity == SEVERITY_WARNING || raised) && strncmp(option, "-W", 2) == 0)
        diagnose_warning(severity, option + 2, place, "%s", message);
    else
        diagnose(severity, place, "%s", message);
    if (severity != SEVERITY_NOTE)
        unit_note_macro(unit, index);
}

static void report_notes(const semantics *semantics, CXDiagnostic diagnostic)
{
    CXDiagnosticSet notes = clang_getChildDiagnostics(diagnostic);
    for (unsigned i = 0; i < clang_getNumDiagnosticsInSet(notes); i++) {
        CXDiagnostic note = clang_getDiagnosticInSet(notes, i);
        report(semantics, note, SEVERITY_NOTE, false);
        clang_disposeDiagnostic(note);
    }
}

/* One declaration with async and one without: the checks say so. */
static bool is_about_convention(CXDiagnostic diagnostic)
{
    return strstr(semantics_string(clang_getDiagnosticSpelling(diagnostic)), "without calling convention");
}

/* Is the token in the parentheses of acc_join or the like, whose operands are a comma expression in the shadow? */
static bool is_operand_of_word(const unit *unit, uint32_t index)
{
    unsigned depth = 0;
    for (uint32_t i = index; i > 0; i--) {
        int kind = unit->tokens[i].kind;
        if (kind == ';' || kind == '{' || kind == '}')
            return false;
        depth += i < index && (kind == ')' || kind == ']');
        if (kind == '[' && depth == 0)
            continue;
        if ((kind == '(' || kind == '[') && depth-- == 0)
            return is_runtime_word(&unit->tokens[i - 1]);
    }
    return false;
}

/* `try n;` is `n;` in the shadow, `await v;` is `***v;`, and acc_join(a, b) is (a, b). */
static bool is_about_shadow(const semantics *semantics, CXDiagnostic diagnostic)
{
    const unit *unit = semantics->unit;
    uint32_t offset = location_offset(clang_getDiagnosticLocation(diagnostic));
    uint32_t index = unit_token_at_shadow(unit, offset);
    const token *at = &unit->tokens[index];
    const char *message = semantics_string(clang_getDiagnosticSpelling(diagnostic));
    if (at->kind == ASYNC && (strstr(message, "'intel_ocl_bicc'") || strstr(message, "'preserve_most'")))
        return true;               /* on what is no function: the checks say so */
    bool is_comma = strstr(message, "comma operator");
    if (is_comma && is_operand_of_word(unit, index))
        return true;
    if (!is_comma && !strstr(message, "unused"))
        return false;
    return at->keyword || is_runtime_word(at) || (index > 0 && unit->tokens[index - 1].kind == TRY);
}

/* A future where clang sees an int, or an async function where it sees a plain one: only the checks know whether that is
 * right; if nobody takes it back, it is not. */
static bool is_about_futures(CXDiagnostic diagnostic)
{
    const char *message = with_dialect_types(semantics_string(clang_getDiagnosticSpelling(diagnostic)));
    const char *first = strstr(message, "'acc_future("), *second = first ? strstr(first + 1, "'acc_future(") : NULL;
    if (second && strstr(message, "'acc_future(void)'"))
        return false;              /* acc_future(void) takes any, as void * does */
    return strstr(message, "acc_future(") || strstr(message, "'async ") || strstr(message, "(async ") ||
           strstr(message, ", async ");
}

/* `acc_future(void) v = p;`: it takes futures of any type, as void * takes any pointer. */
static bool is_about_any_future(CXDiagnostic diagnostic)
{
    static const char to[] = " 'acc_future(void)'";
    const char *message = with_dialect_types(semantics_string(clang_getDiagnosticSpelling(diagnostic)));
    if (strncmp(message, "incompatible pointer types ", 27) != 0)
        return false;
    bool is_last = strstr(message, " passing '") || strstr(message, " returning '");
    const char *first = strstr(message, " 'acc_future("), *last = first ? strstr(first + 1, " 'acc_future(") : NULL;
    return last && strncmp(is_last ? last : first, to, sizeof to - 1) == 0;
}

/* What is wrong with a line of these the preprocessor has said, at its place; it stands in what is read here as well. */
static bool is_of_preprocessor(CXDiagnostic diagnostic)
{
    const char *option = semantics_string(clang_getDiagnosticOption(diagnostic, NULL));
    return strcmp(option, "-W#pragma-messages") == 0 || strcmp(option, "-Winvalid-pp-token") == 0;
}

static bool wants_errors(const options *options)
{
    for (int i = 0; i < arrlen(options->clang_arguments); i++)
        if (strncmp(options->clang_arguments[i], "-Werror", 7) == 0)
            return true;
    return false;
}

/* A warning that -Werror made an error, or an error that can be turned off: the same to us. */
static bool is_raised(CXDiagnostic diagnostic)
{
    return clang_getDiagnosticSeverity(diagnostic) == CXDiagnostic_Error &&
           *semantics_string(clang_getDiagnosticOption(diagnostic, NULL));
}

/* clang declares `log` and its like by itself, and says so, since clang 16 in other words.  A call may do that in C as both compilers read it (C90 6.3.2.2);
 * for gcc any other use is of a name that nobody has declared. */
static bool is_about_undeclared(const semantics *semantics, CXDiagnostic diagnostic)
{
    const char *message = semantics_string(clang_getDiagnosticSpelling(diagnostic));
    if (!strstr(message, "implicitly declaring library function") && !strstr(message, "call to undeclared library function"))
        return false;
    const unit *unit = semantics->unit;
    uint32_t index = unit_token_at_shadow(unit, location_offset(clang_getDiagnosticLocation(diagnostic)));
    return unit->tokens[index + 1].kind != '(';
}

static void report_undeclared(const semantics *semantics, CXDiagnostic diagnostic)
{
    const unit *unit = semantics->unit;
    uint32_t index = unit_token_at_shadow(unit, location_offset(clang_getDiagnosticLocation(diagnostic)));
    const token *name = &unit->tokens[index];
    diagnose(SEVERITY_ERROR, unit_place(unit, index), "use of undeclared identifier '%.*s'", (int)name->length, name->text);
    unit_note_macro(unit, index);
}

static void report_all(const semantics *semantics, const options *options)
{
    bool raises = wants_errors(options);
    unsigned count = clang_getNumDiagnostics(semantics->translation);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(semantics->translation, i);
        enum CXDiagnosticSeverity level = clang_getDiagnosticSeverity(diagnostic);
        bool raised = raises && is_raised(diagnostic), is_warning = level == CXDiagnostic_Warning || raised;
        bool is_error = is_warning ? is_about_futures(diagnostic) : level >= CXDiagnostic_Error;
        bool is_wanted = is_warning && options->warnings && !is_about_shadow(semantics, diagnostic) &&
                         !is_about_any_future(diagnostic) && !is_of_preprocessor(diagnostic);
        if (is_about_undeclared(semantics, diagnostic)) {
            report_undeclared(semantics, diagnostic);
        } else if ((is_error || is_wanted) && !is_about_convention(diagnostic)) {
            report(semantics, diagnostic, is_error || raised ? SEVERITY_ERROR : SEVERITY_WARNING, raised && !is_error);
            report_notes(semantics, diagnostic);
        }
        clang_disposeDiagnostic(diagnostic);
    }
}

/* Are both declarations of one function, with one type of result?  That of `int (*f(void))[3]` is not `int (*)[]`. */
static bool gives_the_same(CXCursor function, CXCursor other)
{
    return clang_equalCursors(clang_getCanonicalCursor(function), clang_getCanonicalCursor(other)) &&
           clang_equalTypes(clang_getCanonicalType(clang_getCursorResultType(function)),
                            clang_getCanonicalType(clang_getCursorResultType(other)));
}

static enum CXChildVisitResult visit_top_level(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    semantics *semantics = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    char *name = semantics_string(clang_getCursorSpelling(cursor));
    if (!*name)
        return CXChildVisit_Continue;
    shput(semantics->declared, name, true);
    if (kind == CXCursor_TypedefDecl) {
        shput(semantics->typedefs, name, true);
        if (strcmp(name, "size_t") == 0)
            semantics->size_type = clang_getCursorType(cursor);
    } else if (kind == CXCursor_FunctionDecl) {
        ptrdiff_t known = shgeti(semantics->functions, name);
        if (known >= 0 && !gives_the_same(semantics->functions[known].value, cursor))
            shput(semantics->overloaded, name, true);
        if (clang_isCursorDefinition(cursor) || known < 0)
            shput(semantics->functions, name, cursor);
    } else if ((kind == CXCursor_StructDecl || kind == CXCursor_UnionDecl) && clang_isCursorDefinition(cursor)) {
        shput(semantics->records, name, cursor);
    } else if (kind == CXCursor_VarDecl) {
        hmput(semantics->variables, semantics_cursor_offset(cursor), clang_getCursorType(cursor));
    }
    return CXChildVisit_Continue;
}

/* Without warnings clang is spared its analysis of every function.  Those about conversions tell what is a future; the
 * last one is for is_about_undeclared. */
static const char *const quiet[] = { "-Wno-everything", "-Wint-conversion", "-Wincompatible-pointer-types",
                                     "-Wincompatible-function-pointer-types", "-Wcompare-distinct-pointer-types",
                                     "-Wpointer-type-mismatch", "-Wimplicit-function-declaration" };

semantics *semantics_parse(const unit *unit, const options *options)
{
    semantics *semantics = arena_new(struct semantics);
    semantics->unit = unit;
    semantics->index = clang_createIndex(0, 0);
    const char **arguments = NULL;
    arrput(arguments, "-xcpp-output");
    arrput(arguments, arena_printf("-fbracket-depth=%d", MOST_LEVELS));
    for (int i = 0; i < arrlen(options->clang_arguments); i++) {
        const char *argument = options->clang_arguments[i];
        if (strncmp(argument, "-std=", 5) == 0 || strncmp(argument, "-W", 2) == 0 || strncmp(argument, "-m", 2) == 0 ||
            strncmp(argument, "-f", 2) == 0 || strncmp(argument, "--target", 8) == 0)
            arrput(arguments, argument);
    }
    for (unsigned i = 0; !options->warnings && i < sizeof quiet / sizeof *quiet; i++)
        arrput(arguments, quiet[i]);
    arrput(arguments, "-ferror-limit=5000");    /* with very many, clang takes ever longer for each */
    arrput(arguments, "-Wno-gnu-alignof-expression");
    arrput(arguments, "-Wno-misleading-indentation");    /* the shadow's columns are others */
    semantics->arguments = arguments;
    struct CXUnsavedFile file = { "acc-shadow.i", unit->shadow, unit->shadow_length };
    enum CXErrorCode failure = clang_parseTranslationUnit2(semantics->index, file.Filename, arguments,
                                                           (int)arrlen(arguments), &file, 1,
                                                           CXTranslationUnit_KeepGoing, &semantics->translation);
    if (failure != CXError_Success) {
        diagnose_run(SEVERITY_ERROR, "libclang could not read '%s' (its error %d)", unit->path, (int)failure);
        return NULL;
    }
    types_set_target(semantics->translation);
    diagnostics_are_provisional(true);
    report_all(semantics, options);
    diagnostics_are_provisional(false);
    sh_new_arena(semantics->typedefs);
    sh_new_arena(semantics->declared);
    sh_new_arena(semantics->functions);
    sh_new_arena(semantics->overloaded);
    sh_new_arena(semantics->records);
    clang_visitChildren(clang_getTranslationUnitCursor(semantics->translation), visit_top_level, semantics);
    for (size_t i = 0; i < arrlenu(unit->unneeded); i++) {
        const token *name = &unit->tokens[unit->unneeded[i].name];
        shput(semantics->declared, arena_strndup(name->text, name->length), true);
    }
    return semantics;
}

const char *const *semantics_arguments(const semantics *semantics, int *count)
{
    *count = (int)arrlen(semantics->arguments);
    return semantics->arguments;
}

void semantics_free(semantics *semantics)
{
    clang_disposeTranslationUnit(semantics->translation);
    clang_disposeIndex(semantics->index);
}

bool semantics_misses_something(const semantics *semantics)
{
    unsigned count = clang_getNumDiagnostics(semantics->translation);
    bool misses = false;
    for (unsigned i = 0; !misses && i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(semantics->translation, i);
        misses = clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error ||
                 strcmp(semantics_string(clang_getDiagnosticOption(diagnostic, NULL)), "-Wimplicit-function-declaration") == 0;
        clang_disposeDiagnostic(diagnostic);
    }
    return misses;
}

/* ---- File-scope names ------------------------------------------------------------------------------------------------ */

bool semantics_is_typedef(const semantics *semantics, const char *name, uint32_t length)
{
    name_flag *typedefs = semantics->typedefs;
    char text[256];
    if (length >= sizeof text)
        return shgeti(typedefs, arena_strndup(name, length)) >= 0;
    memcpy(text, name, length);
    text[length] = '\0';
    return shgeti(typedefs, text) >= 0;
}

bool semantics_is_declared(const semantics *semantics, const char *name)
{
    name_flag *declared = semantics->declared;
    return shgeti(declared, (char *)name) >= 0;
}

type *type_from(CXType clang)
{
    bool is_undeduced = clang.kind == CXType_Auto && clang_getCanonicalType(clang).kind == CXType_Auto;
    if (clang.kind == CXType_Invalid || is_undeduced)      /* `__auto_type n = undeclared;` */
        return NULL;
    type *type = arena_new(struct type);
    type->clang = clang;
    return type;
}

type *semantics_function(const semantics *semantics, const char *name)
{
    name_cursor *functions = semantics->functions;
    ptrdiff_t i = shgeti(functions, (char *)name);
    return i < 0 ? NULL : type_from(clang_getCursorType(functions[i].value));
}

type *semantics_first_declaration(const semantics *semantics, const char *name)
{
    name_cursor *functions = semantics->functions;
    ptrdiff_t i = shgeti(functions, (char *)name);
    return never(i < 0) ? NULL : type_from(clang_getCursorType(clang_getCanonicalCursor(functions[i].value)));
}

type *semantics_only_function(const semantics *semantics, const char *name)
{
    name_flag *overloaded = semantics->overloaded;
    return shgeti(overloaded, (char *)name) >= 0 ? NULL : semantics_function(semantics, name);
}

static type *shadow_type(const semantics *semantics, const char *function)
{
    type *type = semantics_function(semantics, function);
    return never(!type) ? NULL : type_result(type);
}

type *semantics_void_type(const semantics *semantics)
{
    return shadow_type(semantics, SHADOW_VOID);
}

type *semantics_int_type(const semantics *semantics)
{
    return shadow_type(semantics, SHADOW_INT);
}

type *semantics_future_type(const semantics *semantics)
{
    return shadow_type(semantics, SHADOW_FUTURE);
}

bool semantics_is_system_function(const semantics *semantics, const char *name)
{
    name_cursor *functions = semantics->functions;
    ptrdiff_t i = shgeti(functions, (char *)name);
    if (i < 0)
        return false;
    const unit *unit = semantics->unit;
    uint32_t token = unit_token_at_shadow(unit, semantics_cursor_offset(functions[i].value));
    return unit->files[unit->tokens[token].file].system;
}

bool semantics_is_declared_before(const semantics *semantics, const char *name)
{
    name_cursor *functions = semantics->functions;
    ptrdiff_t i = shgeti(functions, (char *)name);
    if (never(i < 0))
        return false;
    CXCursor first = clang_getCanonicalCursor(functions[i].value);
    bool is_in_file = clang_getCursorKind(clang_getCursorLexicalParent(first)) == CXCursor_TranslationUnit;
    return is_in_file && !clang_equalCursors(first, functions[i].value);
}

/* The attribute is in the type, the keyword only in what clang prints of the first declaration. */
bool semantics_never_returns(const semantics *semantics, const char *name)
{
    name_cursor *functions = semantics->functions;
    ptrdiff_t i = shgeti(functions, (char *)name);
    if (i < 0)
        return false;
    CXCursor first = clang_getCanonicalCursor(functions[i].value);
    CXPrintingPolicy policy = clang_getCursorPrintingPolicy(first);
    clang_PrintingPolicy_setProperty(policy, CXPrintingPolicy_TerseOutput, 1);
    const char *text = semantics_string(clang_getCursorPrettyPrinted(first, policy));
    clang_PrintingPolicy_dispose(policy);
    return strstr(text, "_Noreturn") ||
           strstr(semantics_string(clang_getTypeSpelling(clang_getCursorType(functions[i].value))), "((noreturn))");
}

type *semantics_size_type(const semantics *semantics)
{
    type *type = type_from(semantics->size_type);
    return type ? type : shadow_type(semantics, SHADOW_SIZE);
}

uint32_t semantics_struct_offset(const semantics *semantics, const char *tag)
{
    name_cursor *records = semantics->records;
    ptrdiff_t i = shgeti(records, (char *)tag);
    return i >= 0 ? semantics_cursor_offset(records[i].value) : UINT32_MAX;
}

bool semantics_struct_is_complete(const semantics *semantics, const char *tag, uint32_t before)
{
    return semantics_struct_offset(semantics, tag) < before;
}

int64_t semantics_struct_size(const semantics *semantics, const char *tag, int64_t *alignment)
{
    name_cursor *records = semantics->records;
    ptrdiff_t i = shgeti(records, (char *)tag);
    if (never(i < 0))
        return -1;
    CXType type = clang_getCursorType(records[i].value);
    *alignment = clang_Type_getAlignOf(type);
    return clang_Type_getSizeOf(type);
}

/* ---- Bodies ------------------------------------------------------------------------------------------------------------ */

/* A body is walked in two steps: its statements and declarations at once, an expression when somebody first asks for what is
 * in it, which for most is never. */

static void learn_expression(semantics *semantics, CXCursor cursor, uint32_t begin, uint32_t end)
{
    range_type entry;
    memset(&entry, 0, sizeof entry);
    entry.key.begin = begin;
    entry.key.end = end;
    entry.value = clang_getCursorType(cursor);
    if (clang_getCursorKind(cursor) == CXCursor_MemberRefExpr) {
        /* Behind s.x may be s.(anonymous), which stands at the same place. */
        if (semantics->member.begin == begin && semantics->member.end == end)
            return;
        semantics->member.begin = begin;
        semantics->member.end = end;
        int width = clang_getFieldDeclBitWidth(clang_getCursorReferenced(cursor));
        if (width >= 0) {
            bit_field field;
            memset(&field, 0, sizeof field);
            field.key.begin = begin;
            field.key.end = end;
            field.value = width;
            hmputs(semantics->bit_fields, field);
        }
    }
    if (clang_getCursorKind(cursor) == CXCursor_DeclRefExpr) {
        CXCursor declaration = clang_getCursorReferenced(cursor);
        if (clang_getCursorKind(declaration) == CXCursor_EnumConstantDecl)
            hmput(semantics->enumerators, begin, clang_getEnumConstantDeclValue(declaration));
    }
    if (clang_getCursorKind(cursor) == CXCursor_UnexposedExpr && entry.value.kind == CXType_Pointer &&
        hmgeti(semantics->converted, entry.key) < 0)
        hmputs(semantics->converted, entry);     /* the outermost comes first */
    if (entry.value.kind != CXType_Invalid && entry.value.kind != CXType_Dependent)
        hmputs(semantics->expressions, entry);   /* the innermost of one range comes last and stays */
}

static void learn_declaration(semantics *semantics, CXCursor cursor, enum CXCursorKind kind)
{
    if (kind == CXCursor_EnumConstantDecl) {
        uint32_t offset = semantics_cursor_offset(cursor);
        hmput(semantics->enumerators, offset, clang_getEnumConstantDeclValue(cursor));
        hmput(semantics->variables, offset, clang_getEnumDeclIntegerType(clang_getCursorSemanticParent(cursor)));
    } else if (kind == CXCursor_VarDecl || kind == CXCursor_ParmDecl || kind == CXCursor_TypedefDecl ||
               kind == CXCursor_FunctionDecl) {
        CXType type = clang_getCursorType(cursor);
        if (kind == CXCursor_TypedefDecl)
            type = clang_getTypedefDeclUnderlyingType(cursor);
        hmput(semantics->variables, semantics_cursor_offset(cursor), type);
    }
}

static void range_of(CXCursor cursor, uint32_t *begin, uint32_t *end)
{
    CXSourceRange range = clang_getCursorExtent(cursor);
    *begin = location_offset(clang_getRangeStart(range));
    *end = location_offset(clang_getRangeEnd(range));
}

static enum CXChildVisitResult visit_expression(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    semantics *semantics = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (clang_isExpression(kind)) {
        uint32_t begin, end;
        range_of(cursor, &begin, &end);
        learn_expression(semantics, cursor, begin, end);
    } else {
        learn_declaration(semantics, cursor, kind);
    }
    return CXChildVisit_Recurse;
}

static enum CXChildVisitResult visit_body(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    semantics *semantics = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (!clang_isExpression(kind)) {
        learn_declaration(semantics, cursor, kind);
        return CXChildVisit_Recurse;
    }
    full_expression full = { .cursor = cursor };
    arrput(semantics->full, full);
    return CXChildVisit_Continue;
}

bool semantics_learn_body(semantics *semantics, const char *function)
{
    ptrdiff_t i = shgeti(semantics->functions, (char *)function);
    if (i < 0)
        return false;
    CXCursor cursor = semantics->functions[i].value;
    clang_visitChildren(cursor, visit_body, semantics);
    return clang_isCursorDefinition(cursor);
}

static int compare_begins(const void *a, const void *b)
{
    uint32_t x = ((const full_expression *)a)->begin, y = ((const full_expression *)b)->begin;
    return (x > y) - (x < y);
}

static void place_expressions(semantics *semantics)
{
    full_expression *full = semantics->full;
    ptrdiff_t count = arrlen(full);
    bool is_sorted = true;
    for (ptrdiff_t i = semantics->placed; i < count; i++) {
        range_of(full[i].cursor, &full[i].begin, &full[i].end);
        is_sorted &= i == 0 || full[i - 1].begin <= full[i].begin;
    }
    if (!is_sorted)
        qsort(full, (size_t)count, sizeof *full, compare_begins);
    semantics->placed = count;
}

/* Looks into the full expression that the offset is in. */
static void learn_at(const semantics *asked, uint32_t offset)
{
    semantics *semantics = (struct semantics *)asked;
    place_expressions(semantics);
    ptrdiff_t low = 0, high = arrlen(semantics->full);
    while (low < high) {
        ptrdiff_t middle = low + (high - low) / 2;
        if (semantics->full[middle].begin <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    for (ptrdiff_t i = low; i-- > 0 && semantics->full[i].end > offset;) {
        full_expression *full = &semantics->full[i];
        if (full->learnt)
            continue;
        full->learnt = true;
        learn_expression(semantics, full->cursor, full->begin, full->end);
        clang_visitChildren(full->cursor, visit_expression, semantics);
    }
}

/* __builtin_expect and its like have a type of clang's own, of which most questions are fatal. */
static bool is_builtin_function(CXType type)
{
    if (type.kind != CXType_Unexposed)
        return false;
    CXString spelling = clang_getTypeSpelling(type);
    bool is = strcmp(clang_getCString(spelling), "<builtin fn type>") == 0;
    clang_disposeString(spelling);
    return is;
}

type *semantics_expression(const semantics *semantics, uint32_t begin, uint32_t end)
{
    learn_at(semantics, begin);
    range_type key;
    memset(&key, 0, sizeof key);
    key.key.begin = begin;
    key.key.end = end;
    range_type *expressions = semantics->expressions;
    ptrdiff_t i = hmgeti(expressions, key.key);
    return i < 0 || is_builtin_function(expressions[i].value) ? NULL : type_from(expressions[i].value);
}

type *semantics_converted(const semantics *semantics, uint32_t begin, uint32_t end)
{
    learn_at(semantics, begin);
    range_type key;
    memset(&key, 0, sizeof key);
    key.key.begin = begin;
    key.key.end = end;
    range_type *converted = semantics->converted;
    ptrdiff_t i = hmgeti(converted, key.key);
    return i < 0 ? NULL : type_from(converted[i].value);
}

int semantics_bit_field_width(const semantics *semantics, uint32_t begin, uint32_t end)
{
    learn_at(semantics, begin);
    bit_field key;
    memset(&key, 0, sizeof key);
    key.key.begin = begin;
    key.key.end = end;
    bit_field *bit_fields = semantics->bit_fields;
    ptrdiff_t i = hmgeti(bit_fields, key.key);
    return i < 0 ? -1 : bit_fields[i].value;
}

bool semantics_is_enumerator(const semantics *semantics, uint32_t name_offset)
{
    learn_at(semantics, name_offset);
    return hmgeti(((struct semantics *)semantics)->enumerators, name_offset) >= 0;
}

long long semantics_enumerator(const semantics *semantics, uint32_t name_offset)
{
    learn_at(semantics, name_offset);
    return hmget(((struct semantics *)semantics)->enumerators, name_offset);
}

type *semantics_variable(const semantics *semantics, uint32_t name_offset)
{
    ptrdiff_t i = hmgeti(((struct semantics *)semantics)->variables, name_offset);
    if (i < 0) {
        learn_at(semantics, name_offset);    /* it may be in a statement expression */
        i = hmgeti(((struct semantics *)semantics)->variables, name_offset);
    }
    return i < 0 ? NULL : type_from(semantics->variables[i].value);
}
