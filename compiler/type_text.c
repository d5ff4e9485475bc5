/* type_text.c: how a declaration with a type is written.
 *
 *     int (*[3])(void), "handlers"  ──▶  int (*handlers[3])(void)
 *
 * A C declarator mirrors use (C11 6.7.6), so a type is written from the outside in around what stands for the name. */
#include "semantics_clang.h"

#include <string.h>

#include "arena.h"
#include "shadow.h"

typedef struct writer {
    local_tag_function *local_tag;
    void *context;
    unsigned depth;        /* in members of local records */
    unsigned prototypes;   /* in parameters of functions: a variable size is `*` there (C11 6.7.6.2p4) */
    uint32_t needs;        /* the latest offset at which something that was named is declared */
    uint32_t named;        /* the same of first declarations; UINT32_MAX: in a body */
    bool failed;
    bool for_shadow;       /* futures and async functions as the shadow has them */
    bool for_dialect;      /* or as the dialect has them */
    bool any_length;       /* of an array of variable length: it is written as 1 */
    bool holds_async;      /* what was written last in the dialect has an async function */
} writer;

static const char *write_type(writer *writer, CXType type, const char *inner, bool qualified);
static const char *write_pointer(writer *writer, CXType pointee, const char *inner, bool qualified);

static const char *qualifiers(CXType type)
{
    static const char *const texts[] = { "", "const ", "volatile ", "const volatile ", "restrict ", "const restrict ",
                                         "volatile restrict ", "const volatile restrict " };
    return texts[(clang_isConstQualifiedType(type) ? 1 : 0) + (clang_isVolatileQualifiedType(type) ? 2 : 0) +
                 (clang_isRestrictQualifiedType(type) ? 4 : 0)];
}

static CXCursor definition_or_declaration(CXCursor declaration)
{
    CXCursor definition = clang_getCursorDefinition(declaration);
    return clang_Cursor_isNull(definition) ? declaration : definition;
}

static bool is_local(CXCursor declaration)
{
    CXCursor parent = clang_getCursorSemanticParent(declaration);
    while (clang_getCursorKind(parent) == CXCursor_StructDecl || clang_getCursorKind(parent) == CXCursor_UnionDecl)
        parent = clang_getCursorSemanticParent(parent);
    return clang_getCursorKind(parent) == CXCursor_FunctionDecl;
}

static enum CXVisitorResult need_field(CXCursor field, CXClientData data)
{
    write_type(data, clang_getCursorType(field), "", true);
    return CXVisit_Continue;
}

static void need(writer *writer, CXCursor declaration)
{
    uint32_t first = is_local(declaration) ? UINT32_MAX : semantics_cursor_offset(clang_getCanonicalCursor(declaration));
    if (first > writer->named)
        writer->named = first;
    if (is_local(declaration)) {             /* it can move to where it is needed; what its members name cannot */
        bool is_record = clang_getCursorKind(declaration) != CXCursor_EnumDecl;
        if (is_record && writer->depth < 8) {                           /* a record may point to itself */
            writer->depth++;
            clang_Type_visitFields(clang_getCursorType(declaration), need_field, writer);
            writer->depth--;
        }
        return;
    }
    uint32_t offset = semantics_cursor_offset(definition_or_declaration(declaration));
    if (offset > writer->needs)
        writer->needs = offset;
}

static const char *qualified_text(const char *qualifiers, const char *text)
{
    return *qualifiers ? arena_printf("%s%s", qualifiers, text) : text;
}

static const char *join(const char *specifiers, const char *inner)
{
    return *inner ? arena_printf("%s %s", specifiers, inner) : specifiers;
}

/* struct, union, enum. */
static const char *write_tagged(writer *writer, CXType type, const char *inner)
{
    CXCursor declaration = definition_or_declaration(clang_getTypeDeclaration(type));
    const char *renamed = writer->local_tag ? writer->local_tag(semantics_cursor_offset(declaration), writer->context)
                                            : NULL;
    if (renamed)
        return join(renamed, inner);
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    if (kind == CXCursor_EnumDecl && is_local(declaration) && writer->local_tag)
        return join(semantics_string(clang_getTypeSpelling(clang_getEnumDeclIntegerType(declaration))), inner);
    need(writer, declaration);
    if (strcmp(semantics_string(clang_getCursorSpelling(declaration)), "__va_list_tag") == 0)
        return join("__typeof__(**(__builtin_va_list *)0)", inner);    /* a builtin that compilers do not let be named */
    const char *tag = semantics_tag(declaration);
    const char *unnamed = *tag || is_local(declaration) ? NULL : unnamed_type(declaration);
    if (!*tag && !unnamed && kind == CXCursor_EnumDecl)    /* compatible with it (C11 6.7.2.2p4) */
        return join(semantics_string(clang_getTypeSpelling(clang_getEnumDeclIntegerType(declaration))), inner);
    if (!*tag && !unnamed)
        writer->failed = true;
    if (!*tag)
        return unnamed ? join(unnamed, inner) : inner;
    const char *keyword = kind == CXCursor_UnionDecl ? "union" : kind == CXCursor_EnumDecl ? "enum" : "struct";
    return join(arena_printf("%s %s", keyword, tag), inner);
}

/* `async`, or in the shadow the calling convention that marks async functions, stands before the declaration. */
static const char *marked(writer *writer, CXType type, const char *text)
{
    if (writer->for_dialect) {
        bool is_async = writer->holds_async;     /* not by a typedef: its name says it */
        writer->holds_async = false;
        return is_async ? arena_printf("async %s", text) : text;
    }
    CXType clang = clang_getCanonicalType(type);
    while (clang.kind == CXType_Pointer || clang.kind == CXType_ConstantArray || clang.kind == CXType_IncompleteArray)
        clang = clang_getCanonicalType(clang.kind == CXType_Pointer ? clang_getPointeeType(clang)
                                                                    : clang_getArrayElementType(clang));
    if (!writer->for_shadow || !type_is_async(&(struct type){ .clang = clang }))
        return text;
    bool is_intel = clang_getFunctionTypeCallingConv(clang) == CXCallingConv_IntelOclBicc;
    return arena_printf("__attribute__((%s)) %s", is_intel ? "intel_ocl_bicc" : "preserve_most", text);
}

/* Before a parenthesis, `acc_future` would be the macro of <acc.h>. */
static const char *write_future(writer *writer, const struct type *value, const char *before, const char *inner)
{
    if (writer->for_dialect)
        return join(arena_printf("%sacc_future(%s)", before, marked(writer, value->clang, write_type(writer, value->clang, "", true))),
                    inner);
    if (!writer->for_shadow && *inner == '(')
        return arena_printf("struct acc_box *%s%s", before, inner);
    if (!writer->for_shadow)
        return join(arena_printf("%sacc_future", before), inner);
    const char *text = arena_printf("%s__typeof__(__typeof__(%s)" FUTURE_POINTERS(FUTURE_SPACE) ")", before,
                                    marked(writer, value->clang, write_type(writer, value->clang, "", false)));
    return join(text, inner);
}

static const char *write_function(writer *writer, CXType type, const char *inner)
{
    const char *parameters = "";
    int count = clang_getNumArgTypes(type);
    writer->prototypes++;
    for (int i = 0; i < count; i++) {
        const struct type *parameter = type_decayed(type_from(clang_getArgType(type, (unsigned)i)));
        const char *text = parameter->pointers ? write_pointer(writer, parameter->clang, "", true)
                                               : write_type(writer, parameter->clang, "", true);
        parameters = arena_printf("%s%s%s", parameters, i ? ", " : "", marked(writer, parameter->clang, text));
    }
    writer->prototypes--;
    writer->holds_async = type_is_async(&(struct type){ .clang = type });
    if (type.kind == CXType_FunctionProto && clang_isFunctionTypeVariadic(type))
        parameters = arena_printf("%s, ...", parameters);
    else if (type.kind == CXType_FunctionProto && count <= 0)
        parameters = "void";
    return write_type(writer, clang_getResultType(type), arena_printf("%s(%s)", inner, parameters), true);
}

static bool is_array_or_function(CXType type)
{
    switch (type.kind) {
    case CXType_ConstantArray: case CXType_IncompleteArray: case CXType_VariableArray:
    case CXType_FunctionProto: case CXType_FunctionNoProto:
        return true;
    default:
        return false;
    }
}

/* Of a typedef's name. */
static bool is_visible(CXType type)
{
    return !is_local(clang_getTypeDeclaration(type));
}

/* Through parentheses and other sugar that has no name. */
static CXType without_sugar(CXType type)
{
    for (;;) {
        if (type.kind == CXType_Elaborated)
            type = clang_Type_getNamedType(type);
        else if (type.kind == CXType_Typedef && !is_visible(type))
            type = clang_getTypedefDeclUnderlyingType(clang_getTypeDeclaration(type));
        else if ((type.kind == CXType_Unexposed || type.kind == CXType_Auto) &&
                 !clang_equalTypes(clang_getCanonicalType(type), type))
            type = clang_getCanonicalType(type);
        else
            return type;
    }
}

static const char *write_pointer(writer *writer, CXType pointee, const char *inner, bool qualified)
{
    bool parenthesize = is_array_or_function(without_sugar(pointee));
    return write_type(writer, pointee, arena_printf(parenthesize ? "(*%s)" : "*%s", inner), qualified);
}

/* typedef const int number; */
static bool is_qualified(CXType type)
{
    struct type of = { .clang = type };
    return type_is_const(&of) || type_is_volatile(&of);
}

/* The spelling of a type that is a keyword or so, without its qualifiers. */
static const char *plain_spelling(CXType type)
{
    const char *text = semantics_string(clang_getTypeSpelling(type));
    static const char *const words[] = { "const ", "volatile ", "restrict " };
    for (int i = 0; i < 3; i++)
        if (strncmp(text, words[i], strlen(words[i])) == 0) {
            text += strlen(words[i]);
            i = -1;
        }
    return text;
}

/* A type that only compilers have, for which the source, with `__extension__ typedef __int128 wide`, has no warning:
 * 1 + n, with n such a one, is an `__int128`. */
static const char *spelling_without_warning(const writer *writer, CXType type)
{
    const char *text = plain_spelling(type);
    switch (writer->for_shadow ? CXType_Invalid : type.kind) {
    case CXType_Int128: case CXType_UInt128: case CXType_Float16: case CXType_Float128:
        return arena_printf("__typeof__(__extension__ (%s)0)", text);
    default:
        return text;
    }
}

/* "const *p": qualifiers of a pointer stand between its * and what is inside. */
static const char *qualify_pointer(CXType type, const char *inner, bool qualified)
{
    if (!qualified || !*qualifiers(type))
        return inner;
    const char *words = qualifiers(type);
    return *inner ? arena_printf("%s%s", words, inner) : arena_strndup(words, strlen(words) - 1);
}

/* Qualifiers of an array are those of its elements (C11 6.7.3p9): clang has them at either. */
static const char *write_array(writer *writer, CXType type, const char *inner, bool qualified)
{
    const char *before = qualified ? qualifiers(type) : "", *size = "";
    if (type.kind == CXType_ConstantArray)
        size = arena_printf("%lld", clang_getArraySize(type));
    else if (type.kind == CXType_VariableArray)
        size = writer->prototypes ? "*" : "1";
    CXType element = type;
    while (element.kind == CXType_ConstantArray || element.kind == CXType_IncompleteArray ||
           element.kind == CXType_VariableArray)
        element = clang_getArrayElementType(element);
    bool behind = element.kind == CXType_Pointer;
    const char *text = write_type(writer, clang_getArrayElementType(type),
                                  arena_printf("%s%s[%s]", behind ? before : "", inner, size), qualified);
    return behind ? text : qualified_text(before, text);
}

static const char *write_type(writer *writer, CXType type, const char *inner, bool qualified)
{
    const char *before = qualified ? qualifiers(type) : "";
    switch (type.kind) {
    case CXType_Pointer: {
        const struct type *value = type_future_value(&(struct type){ .clang = type });
        if (value)
            return write_future(writer, value, before, inner);
        return write_pointer(writer, clang_getPointeeType(type), qualify_pointer(type, inner, qualified), true);
    }
    case CXType_ConstantArray: case CXType_IncompleteArray:
        return write_array(writer, type, inner, qualified);
    case CXType_VariableArray:
        if (writer->prototypes || writer->any_length)
            return write_array(writer, type, inner, qualified);
        writer->failed = true;
        return inner;
    case CXType_FunctionProto: case CXType_FunctionNoProto:
        return write_function(writer, type, inner);
    case CXType_Typedef: {
        CXCursor declaration = clang_getTypeDeclaration(type);
        CXType underlying = clang_getTypedefDeclUnderlyingType(declaration);
        if (!is_visible(type))
            return write_type(writer, *before ? clang_getCanonicalType(type) : underlying, inner, qualified);
        if (!qualified && is_qualified(underlying))
            return write_type(writer, underlying, inner, false);
        need(writer, declaration);
        return join(qualified_text(before, semantics_string(clang_getCursorSpelling(declaration))), inner);
    }
    case CXType_Elaborated: {
        CXType named = clang_Type_getNamedType(type);
        if (*before && named.kind == CXType_Typedef && !is_visible(named))    /* since clang 16 */
            return write_type(writer, clang_getCanonicalType(type), inner, true);
        return qualified_text(before, write_type(writer, named, inner, false));
    }
    case CXType_Record: case CXType_Enum:
        return qualified_text(before, write_tagged(writer, type, inner));
    case CXType_Atomic:
        return join(arena_printf("%s_Atomic(%s)", before, write_type(writer, clang_Type_getValueType(type), "", true)),
                    inner);
    case CXType_Unexposed: case CXType_Auto:
        if (!clang_equalTypes(clang_getCanonicalType(type), type))
            return write_type(writer, clang_getCanonicalType(type), inner, qualified);
        break;
    default:
        break;
    }
    return join(qualified_text(before, spelling_without_warning(writer, type)), inner);
}

static const char *declare(writer *writer, const type *type, const char *name)
{
    const char *text;
    if (type->pointers) {
        for (unsigned i = 1; i < type->pointers; i++)
            name = arena_printf("*%s", name);
        text = write_pointer(writer, type->clang, name, !type->is_unqualified);
    } else {
        text = write_type(writer, type->clang, name, false);
    }
    return writer->failed ? NULL : marked(writer, type->clang, text);
}

const char *type_declare(const type *type, const char *name, local_tag_function *local_tag,
                         void *context)
{
    writer writer = { .local_tag = local_tag, .context = context };
    return declare(&writer, type, name);
}

const char *type_place(const type *type, local_tag_function *local_tag, void *context)
{
    writer writer = { .local_tag = local_tag, .context = context, .any_length = true };
    const char *pointer = declare(&writer, type_pointer_to(type), "");
    return pointer ? arena_printf("(*(%s)0)", pointer) : NULL;
}

const char *type_in_shadow(const type *type)
{
    writer writer = { .for_shadow = true };
    return declare(&writer, type, "");
}

const char *type_in_dialect(const type *type, const char *name)
{
    writer writer = { .for_dialect = true };
    return declare(&writer, type, name);
}

uint32_t type_needs(const type *type)
{
    writer writer = { 0 };
    write_type(&writer, type->clang, "", true);
    return writer.needs;
}

uint32_t type_names(const type *type)
{
    writer writer = { .for_dialect = true };
    write_type(&writer, type->clang, "", true);
    return writer.named;
}

int64_t type_written_alignment(const type *type)
{
    if (type->pointers)
        return type_alignment(type);
    CXType clang = without_sugar(type->clang);
    while (clang.kind == CXType_ConstantArray)
        clang = without_sugar(clang_getArrayElementType(clang));
    return clang_Type_getAlignOf(clang);
}
