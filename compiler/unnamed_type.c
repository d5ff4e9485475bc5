/* unnamed_type.c: how a struct, union or enum without a tag is written: by a variable, a member, a typedef or a function that
 * leads to it.
 *
 *     static struct { int x; } *clients;              __typeof__(clients[0])
 *     struct table { struct { int y; } rows[4]; };    __typeof__(((struct table *)0)->rows[0])
 *     typedef struct { int z; } *handle;              __typeof__((*(handle *)0)[0])
 *     typedef struct { int z; } point;                point
 *     static struct { int w; } *make(int);            __typeof__(make(0)[0])
 *
 * Frames hold values and pointers of such types.  In C two structs are never the same type, so there is no other way. */
#include "semantics_clang.h"

#include <string.h>

#include "arena.h"

typedef struct search {
    CXCursor declaration;
    const char *base;        /* of members: what stands before the name */
    const char *found;       /* NULL: nothing yet */
    bool is_qualified;       /* what was found gives it with qualifiers */
} search;

/* A call of a plain function of numbers and pointers, which is not evaluated; NULL for others. */
static const char *call_of(CXType function, const char *expression)
{
    const char *arguments = "";
    if (type_is_async(&(type){ .clang = function }))
        return NULL;
    for (int i = 0; i < clang_getNumArgTypes(function); i++) {
        if (clang_getCanonicalType(clang_getArgType(function, (unsigned)i)).kind == CXType_Record)
            return NULL;
        arguments = arena_printf("%s%s0", arguments, *arguments ? ", " : "");
    }
    return arena_printf("%s(%s)", expression, arguments);
}

/* Of what is indexed or called, with the expression for it; an invalid type: it is neither. */
static CXType inner_type(CXType clang, const char **expression)
{
    CXType pointee = clang_getCanonicalType(clang_getPointeeType(clang)), function = clang;
    if (clang.kind == CXType_Pointer && clang_getResultType(pointee).kind != CXType_Invalid)
        function = pointee;
    CXType inner = clang_getResultType(function);
    const char *call = inner.kind != CXType_Invalid ? call_of(function, *expression) : NULL;
    if (!call)
        inner = clang.kind == CXType_Pointer ? clang_getPointeeType(clang) : clang_getArrayElementType(clang);
    if (inner.kind != CXType_Invalid)
        *expression = call ? call : arena_printf("%s[0]", *expression);
    return inner;
}

/* `expression` has that type: with as many [0] and calls as lead to what is looked for.  Whether they do. */
static bool take(search *search, CXType type, const char *expression)
{
    CXType clang = clang_getCanonicalType(type);
    for (CXType inner = inner_type(clang, &expression); inner.kind != CXType_Invalid; inner = inner_type(clang, &expression))
        clang = clang_getCanonicalType(inner);
    if ((clang.kind != CXType_Record && clang.kind != CXType_Enum) ||
        !clang_equalCursors(clang_getCanonicalCursor(clang_getTypeDeclaration(clang)), search->declaration))
        return false;
    bool is_qualified = clang_isConstQualifiedType(clang) || clang_isVolatileQualifiedType(clang);
    if (!search->found || !is_qualified) {      /* what has none ends the search */
        search->found = arena_printf("__typeof__(%s)", expression);
        search->is_qualified = is_qualified;
    }
    return !is_qualified;
}

static enum CXVisitorResult visit_field(CXCursor field, CXClientData data)
{
    search *search = data;
    const char *name = semantics_string(clang_getCursorSpelling(field));
    bool is_named = *name && !strchr(name, '(') && !clang_Cursor_isBitField(field);
    bool found = is_named && take(search, clang_getCursorType(field), arena_printf("%s%s", search->base, name));
    return found ? CXVisit_Break : CXVisit_Continue;
}

static enum CXChildVisitResult visit_file_scope(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    search *search = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (kind != CXCursor_VarDecl && kind != CXCursor_TypedefDecl && kind != CXCursor_FunctionDecl)
        return CXChildVisit_Continue;
    const char *name = semantics_string(clang_getCursorSpelling(cursor));
    CXType type = clang_getCursorType(cursor);
    bool found = kind == CXCursor_TypedefDecl ? take(search, type, arena_printf("(*(%s *)0)", name))
                                              : take(search, type, name);
    enum CXTypeKind canonical = clang_getCanonicalType(type).kind;
    if (found && kind == CXCursor_TypedefDecl && (canonical == CXType_Record || canonical == CXType_Enum))
        search->found = name;
    return found ? CXChildVisit_Break : CXChildVisit_Continue;
}

/* An enum with a qualifier is no type for what has a value only later; its integer type does as well. */
static const char *given(const search *search)
{
    bool is_enum = clang_getCursorKind(search->declaration) == CXCursor_EnumDecl;
    return is_enum && search->is_qualified ? NULL : search->found;
}

const char *unnamed_type(CXCursor declaration)
{
    search search = { clang_getCanonicalCursor(declaration), NULL, NULL, false };
    CXCursor outer = clang_getCursorSemanticParent(declaration);
    while (clang_Cursor_isAnonymousRecordDecl(outer))        /* its members are those of what is around it */
        outer = clang_getCursorSemanticParent(outer);
    enum CXCursorKind kind = clang_getCursorKind(outer);
    if (kind != CXCursor_StructDecl && kind != CXCursor_UnionDecl) {
        CXTranslationUnit unit = clang_Cursor_getTranslationUnit(declaration);
        clang_visitChildren(clang_getTranslationUnitCursor(unit), visit_file_scope, &search);
        return given(&search);
    }
    const char *tag = semantics_tag(outer);
    const char *type = *tag ? arena_printf("%s %s", kind == CXCursor_UnionDecl ? "union" : "struct", tag) : unnamed_type(outer);
    if (!type)
        return NULL;
    search.base = arena_printf("((%s *)0)->", type);
    clang_Type_visitFields(clang_getCursorType(clang_getCursorSemanticParent(declaration)), visit_field, &search);
    return given(&search);
}
