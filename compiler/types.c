/* types.c: questions about types (type_text.c writes declarations with them). */
#include "semantics_clang.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "dialect_types.h"
#include "never.h"
#include "shadow.h"

static CXType canonical(const type *type)
{
    return clang_getCanonicalType(type->clang);
}

type_class type_classify(const type *type)
{
    if (type->pointers)
        return TYPE_POINTER;
    CXType clang = canonical(type);
    if (clang.kind == CXType_Atomic)
        clang = clang_getCanonicalType(clang_Type_getValueType(clang));
    switch (clang.kind) {
    case CXType_Void:
        return TYPE_VOID;
    case CXType_Bool: case CXType_Char_U: case CXType_UChar: case CXType_Char16: case CXType_Char32:
    case CXType_UShort: case CXType_UInt: case CXType_ULong: case CXType_ULongLong: case CXType_UInt128:
    case CXType_Char_S: case CXType_SChar: case CXType_WChar: case CXType_Short: case CXType_Int: case CXType_Long:
    case CXType_LongLong: case CXType_Int128: case CXType_Enum:
        return TYPE_INTEGER;
    case CXType_Float: case CXType_Double: case CXType_LongDouble: case CXType_Float128: case CXType_Half:
    case CXType_Float16: case CXType_Complex:
        return TYPE_FLOATING;
    case CXType_Pointer: case CXType_BlockPointer:
        return TYPE_POINTER;
    case CXType_ConstantArray: case CXType_IncompleteArray: case CXType_VariableArray:
    case CXType_DependentSizedArray:        /* as an initializer says that clang could not read */
        return TYPE_ARRAY;
    case CXType_Record:
        return TYPE_RECORD;
    case CXType_FunctionProto: case CXType_FunctionNoProto:
        return TYPE_FUNCTION;
    default:
        return TYPE_OTHER;
    }
}

bool type_holds_elements(const type *type)
{
    enum CXTypeKind kind = canonical(type).kind;
    return type_classify(type) == TYPE_ARRAY || (!type->pointers && (kind == CXType_Vector || kind == CXType_ExtVector));
}

bool type_is_signed_integer(const type *type)
{
    if (type->pointers)
        return false;
    CXType clang = canonical(type);
    if (clang.kind == CXType_Enum)
        clang = clang_getCanonicalType(clang_getEnumDeclIntegerType(clang_getTypeDeclaration(clang)));
    return clang.kind >= CXType_Char_S && clang.kind <= CXType_Int128;
}

static CXType element_of(CXType clang)
{
    while (clang.kind == CXType_ConstantArray || clang.kind == CXType_IncompleteArray ||
           clang.kind == CXType_VariableArray)
        clang = clang_getCanonicalType(clang_getArrayElementType(clang));
    return clang;
}

bool type_is_const(const type *type)
{
    if (type->pointers || never(type->is_unqualified))      /* only objects are asked about */
        return false;
    return clang_isConstQualifiedType(canonical(type));     /* an element's qualifiers stand at the array there, too */
}

bool type_declares_record(const type *type, uint32_t offset)
{
    CXType clang = canonical(type), inner = clang;
    do {
        clang = inner;
        inner = clang_getPointeeType(clang);
        if (inner.kind == CXType_Invalid)
            inner = clang_getArrayElementType(clang);
        if (inner.kind == CXType_Invalid)
            inner = clang_getResultType(clang);
        inner = clang_getCanonicalType(inner);
    } while (inner.kind != CXType_Invalid);
    if (clang.kind != CXType_Record)
        return false;
    return semantics_cursor_offset(clang_getCanonicalCursor(clang_getTypeDeclaration(clang))) == offset;
}

static enum CXVisitorResult visit_field(CXCursor field, CXClientData data)
{
    struct type member = { .clang = clang_getCursorType(field) };
    if (type_is_const(&member) || type_has_const_member(&member)) {
        *(bool *)data = true;
        return CXVisit_Break;
    }
    return CXVisit_Continue;
}

bool type_has_const_member(const type *type)
{
    if (type->pointers)
        return false;
    bool found = false;
    CXType clang = element_of(canonical(type));
    if (clang.kind == CXType_Record)
        clang_Type_visitFields(clang, visit_field, &found);
    return found;
}

bool type_is_volatile(const type *type)
{
    if (type->pointers || type->is_unqualified)
        return false;
    return clang_isVolatileQualifiedType(canonical(type));
}

bool type_is_atomic(const type *type)
{
    if (type->pointers)
        return false;
    return element_of(canonical(type)).kind == CXType_Atomic;
}

bool type_is_variable_array(const type *type)
{
    if (type->pointers)
        return false;
    for (CXType clang = canonical(type);; clang = clang_getCanonicalType(clang_getArrayElementType(clang))) {
        if (clang.kind == CXType_VariableArray)
            return true;
        if (clang.kind != CXType_ConstantArray && clang.kind != CXType_IncompleteArray)
            return false;
    }
}

static bool variably_modified(CXType clang)
{
    clang = clang_getCanonicalType(clang);
    switch (clang.kind) {
    case CXType_VariableArray:
        return true;
    case CXType_ConstantArray: case CXType_IncompleteArray:
        return variably_modified(clang_getArrayElementType(clang));
    case CXType_Pointer:
        return variably_modified(clang_getPointeeType(clang));
    case CXType_FunctionProto: case CXType_FunctionNoProto:
        return variably_modified(clang_getResultType(clang));
    default:
        return false;
    }
}

bool type_is_variably_modified(const type *type)
{
    return variably_modified(type->clang);
}

static const char *unqualified_spelling(CXType clang)
{
    const char *text = with_dialect_types_and_places(semantics_string(clang_getTypeSpelling(clang)));
    bool is_const;
    while ((is_const = strncmp(text, "const ", 6) == 0) || strncmp(text, "volatile ", 9) == 0)
        text += is_const ? 6 : 9;
    return text;
}

bool type_equal(const type *a, const type *b)
{
    if (a->pointers < b->pointers)
        return type_equal(b, a);
    if (a->pointers > b->pointers) {      /* what an array or function decays to, and a pointer of clang's */
        CXType pointer = canonical(b);
        unsigned rest = a->pointers - b->pointers - 1;
        return pointer.kind == CXType_Pointer && type_equal(&(struct type){ .clang = a->clang, .pointers = rest },
                                                            &(struct type){ .clang = clang_getPointeeType(pointer) });
    }
    CXType left = canonical(a), right = canonical(b);
    if (clang_equalTypes(left, right))
        return true;
    if (left.kind == CXType_Pointer && right.kind == CXType_Pointer)    /* `char *const` and `char *` */
        return clang_equalTypes(clang_getPointeeType(left), clang_getPointeeType(right));
    return left.kind == right.kind && strcmp(unqualified_spelling(left), unqualified_spelling(right)) == 0;
}

/* Of the machine that the translation is for (-m32): one at a time. */
static int64_t pointer_size = sizeof(void *);

/* Of each record that was asked about, by its declaration in clang. */
static struct { const void *key; member *value; } *known_members;

void types_set_target(CXTranslationUnit translation)
{
    CXTargetInfo target = clang_getTranslationUnitTargetInfo(translation);
    pointer_size = clang_TargetInfo_getPointerWidth(target) / 8;
    clang_TargetInfo_dispose(target);
    known_members = NULL;
}

int64_t type_pointer_size(void)
{
    return pointer_size;
}

int64_t type_size(const type *type)
{
    return type->pointers ? pointer_size : clang_Type_getSizeOf(type->clang);
}

int64_t type_alignment(const type *type)
{
    return type->pointers ? pointer_size : clang_Type_getAlignOf(type->clang);
}

type *type_called(const type *callee)
{
    CXType clang = canonical(callee);
    if (never(callee->pointers > 1))        /* one is what a parameter decays to, or an operand */
        return NULL;
    if (callee->pointers == 0 && clang.kind == CXType_Pointer)
        clang = clang_getCanonicalType(clang_getPointeeType(clang));
    return clang.kind == CXType_FunctionProto || clang.kind == CXType_FunctionNoProto ? type_from(clang) : NULL;
}

/* The value that a call or an await gives has no qualifiers, whatever was written. */
static type *value_from(CXType clang)
{
    type *value = type_from(clang);
    if (value)
        value->is_unqualified = true;
    return value;
}

type *type_result(const type *function)
{
    return value_from(clang_getResultType(function->clang));
}

unsigned type_parameter_count(const type *function)
{
    int count = clang_getNumArgTypes(function->clang);
    return count < 0 ? 0 : (unsigned)count;
}

type *type_parameter(const type *function, unsigned index)
{
    return type_decayed(type_from(clang_getArgType(function->clang, index)));   /* C11 6.7.6.3p7 */
}

bool type_is_variadic(const type *function)
{
    return clang_isFunctionTypeVariadic(function->clang);
}

/* The type of a value: `char` where a `const char` was read, `char *` where a `char *const` was. */
static const char *without_qualifiers(const char *text)
{
    static const char *const words[] = { "const", "volatile", "restrict" };
    size_t length = strlen(text);
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++) {
        size_t word = strlen(words[i]);
        if (length > word + 1 && text[length - word - 1] == '*' && strcmp(text + length - word, words[i]) == 0)
            return without_qualifiers(arena_strndup(text, length - word));
        if (!strchr(text, '*') && strncmp(text, words[i], word) == 0 && text[word] == ' ')
            return without_qualifiers(text + word + 1);
    }
    return text;
}

const char *type_spelling(const type *type)
{
    const char *text = with_dialect_types(semantics_string(clang_getTypeSpelling(type->clang)));
    if (type->is_unqualified)
        text = without_qualifiers(text);
    for (unsigned i = 0; i < type->pointers; i++)
        text = arena_printf("%s *", text);
    return text;
}

type *type_pointer_to(const type *pointee)
{
    type *pointer = arena_new(struct type);
    *pointer = *pointee;
    pointer->pointers++;
    return pointer;
}

type *type_decayed(type *type)
{
    CXType clang = canonical(type);
    if (type_classify(type) == TYPE_ARRAY) {
        CXType array = type->clang.kind == clang.kind ? type->clang : clang;
        return type_pointer_to(type_from(clang_getArrayElementType(array)));
    }
    return type_classify(type) == TYPE_FUNCTION ? type_pointer_to(type) : type;
}

static bool is_array_kind(CXType clang)
{
    return clang.kind == CXType_ConstantArray || clang.kind == CXType_IncompleteArray || clang.kind == CXType_VariableArray ||
           clang.kind == CXType_DependentSizedArray;
}

/* Steps through the type as written: in the canonical one, an element's qualifiers stand at the array. */
type *type_innermost_element(const type *array)
{
    CXType clang = array->clang;
    while (is_array_kind(clang_getCanonicalType(clang)))
        clang = clang_getArrayElementType(is_array_kind(clang) ? clang : clang_getCanonicalType(clang));
    return type_from(clang);
}

type *type_element_inside(const type *type, unsigned arrays)
{
    CXType clang = type->clang;
    if (!type->pointers && clang_getCanonicalType(clang).kind == CXType_Pointer)
        clang = clang_getPointeeType(clang.kind == CXType_Pointer ? clang : clang_getCanonicalType(clang));
    for (unsigned i = 0; i < arrays; i++) {
        if (!is_array_kind(clang_getCanonicalType(clang)))
            return NULL;
        clang = clang_getArrayElementType(is_array_kind(clang) ? clang : clang_getCanonicalType(clang));
    }
    return type_from(clang);
}

type *type_element(const type *array)
{
    CXType clang = is_array_kind(array->clang) ? array->clang : canonical(array);
    return type_from(clang_getArrayElementType(clang));
}

int64_t type_element_count(const type *array)
{
    CXType clang = canonical(array);
    return clang.kind == CXType_ConstantArray ? clang_getArraySize(clang) : INT64_MAX;
}

static enum CXVisitorResult add_member(CXCursor field, CXClientData data)
{
    member **members = data;
    /* Some versions have a spelling for what has no name. */
    bool is_anonymous = clang_Cursor_isAnonymousRecordDecl(clang_getTypeDeclaration(clang_getCursorType(field)));
    const char *name = is_anonymous ? "" : semantics_string(clang_getCursorSpelling(field));
    member member = { name, type_from(clang_getCursorType(field)) };
    if (is_anonymous || (*name && *name != '('))
        arrput(*members, member);
    return CXVisit_Continue;
}

static member *members_of(CXType record)
{
    const void *declaration = clang_getTypeDeclaration(record).data[0];
    ptrdiff_t i = hmgeti(known_members, declaration);
    if (i >= 0)
        return known_members[i].value;
    member *members = NULL;
    clang_Type_visitFields(record, add_member, &members);
    hmput(known_members, declaration, members);
    return members;
}

member *type_members(const type *record)
{
    return members_of(canonical(record));
}

type *type_member(const type *record_or_pointer, const char *name, uint32_t length)
{
    CXType record = canonical(record_or_pointer);
    if (record_or_pointer->pointers)
        return NULL;
    if (record.kind == CXType_Pointer)
        record = clang_getCanonicalType(clang_getPointeeType(record));
    if (record.kind != CXType_Record || clang_isConstQualifiedType(record) || clang_isVolatileQualifiedType(record))
        return NULL;
    member *members = members_of(record);
    for (ptrdiff_t i = 0; i < arrlen(members); i++)
        if (strlen(members[i].name) == length && memcmp(members[i].name, name, length) == 0)
            return members[i].type;
    return NULL;
}

type *type_indexed(const type *array_or_pointer)
{
    CXType clang = array_or_pointer->clang;
    if (array_or_pointer->pointers)
        return NULL;
    if (clang.kind == CXType_Pointer)
        return type_from(clang_getPointeeType(clang));
    bool is_qualified = clang_isConstQualifiedType(clang) || clang_isVolatileQualifiedType(clang);
    return is_array_kind(clang) && !is_qualified ? type_from(clang_getArrayElementType(clang)) : NULL;
}

bool type_is_union(const type *record)
{
    return clang_getCursorKind(clang_getTypeDeclaration(canonical(record))) == CXCursor_UnionDecl;
}

bool type_gives_no_array(const type *type)
{
    CXType clang = canonical(type);
    if (type->pointers || (clang.kind != CXType_Pointer && !is_array_kind(clang)))
        return false;
    CXType element = clang.kind == CXType_Pointer ? clang_getPointeeType(clang) : clang_getArrayElementType(clang);
    return !is_array_kind(clang_getCanonicalType(element));
}

/* Of `T * in that address space **`: the number of the address space; else 0. */
static unsigned future_space(const type *type)
{
    CXType clang = canonical(type);
    for (unsigned level = 0; level < 2; level++) {
        if (type->pointers || clang.kind != CXType_Pointer)
            return 0;
        clang = clang_getPointeeType(clang);
    }
    return clang.kind == CXType_Pointer ? clang_getAddressSpace(clang) : 0;
}

/* The types stay as written where they are written as pointers. */
static CXType pointee_as_written(CXType pointer)
{
    return clang_getPointeeType(pointer.kind == CXType_Pointer ? pointer : clang_getCanonicalType(pointer));
}

type *type_future_value(const type *type)
{
    static const char *const spaces[] = { FUTURE_SPACE, FUTURE_STREAM_SPACE };
    unsigned space = future_space(type);
    for (unsigned i = 0; space && i < sizeof spaces / sizeof *spaces; i++)
        if (space == strtoul(spaces[i], NULL, 10))
            return value_from(pointee_as_written(pointee_as_written(pointee_as_written(type->clang))));
    return NULL;
}

bool type_points_to(const type *pointer, const type *pointee)
{
    if (pointer->pointers)
        return type_equal(&(struct type){ .clang = pointer->clang, .pointers = pointer->pointers - 1 }, pointee);
    return type_equal(&(struct type){ .clang = clang_getPointeeType(canonical(pointer)) }, pointee);
}

bool type_points_to_const(const type *pointer)
{
    if (pointer->pointers)
        return type_is_const(&(struct type){ pointer->clang, pointer->pointers - 1, pointer->is_unqualified });
    return clang_isConstQualifiedType(clang_getPointeeType(canonical(pointer)));
}

bool type_is_stream(const type *type)
{
    return future_space(type) == strtoul(FUTURE_STREAM_SPACE, NULL, 10);
}

bool type_is_async(const type *type)
{
    CXType clang = canonical(type);
    if (never(type->pointers > 1))
        return false;
    if (type->pointers == 0 && clang.kind == CXType_Pointer)
        clang = clang_getCanonicalType(clang_getPointeeType(clang));
    if (clang.kind != CXType_FunctionProto && clang.kind != CXType_FunctionNoProto)
        return false;
    enum CXCallingConv convention = clang_getFunctionTypeCallingConv(clang);
    return convention == CXCallingConv_IntelOclBicc || convention == CXCallingConv_PreserveMost;
}

type *type_value(type *type)
{
    CXType clang = canonical(type);
    if (type->pointers)
        return type;
    return value_from(clang.kind == CXType_Atomic ? clang_Type_getValueType(clang) : type->clang);
}
