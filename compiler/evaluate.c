/* evaluate.c: the value of a constant expression somewhere in the unit, by libclang.
 *
 *     enum { LINE = 64 };                       enum { LINE = 64 };
 *     void f(void) {                            void f(void) {
 *         _Alignas(2 * LINE) char c;    ──▶         enum { acc__answer = (2 * LINE) };;);
 *
 * What stands before is read once more, and then the expression as the value of an enumerator.  That the braces stay open
 * does not trouble clang; the head of a `for` it must see closed. */
#include "semantics.h"

#include <clang-c/Index.h>
#include <string.h>

#include "arena.h"

bool semantics_evaluate(const semantics *semantics, const unit *unit, uint32_t at, const char *expression, int64_t *value)
{
    static const char name[] = "acc__answer";
    const char *question = arena_printf("\nenum { %s = (%s) };;);\n", name, expression);
    uint32_t length = at + (uint32_t)strlen(question);
    char *text = arena_alloc(length + 1u);
    memcpy(text, unit->shadow, at);
    memcpy(text + at, question, strlen(question) + 1);

    int count;
    const char *const *arguments = semantics_arguments(semantics, &count);
    struct CXUnsavedFile file = { "acc-question.i", text, length };
    CXIndex index = clang_createIndex(0, 0);
    CXTranslationUnit translation;
    bool is_known = false;
    if (clang_parseTranslationUnit2(index, file.Filename, arguments, count, &file, 1, CXTranslationUnit_KeepGoing,
                                    &translation) == CXError_Success) {
        CXSourceLocation place = clang_getLocationForOffset(translation, clang_getFile(translation, file.Filename),
                                                            at + (uint32_t)(strstr(question, name) - question));
        CXCursor answer = clang_getCursor(translation, place);
        is_known = clang_getCursorKind(answer) == CXCursor_EnumConstantDecl;
        *value = clang_getEnumConstantDeclValue(answer);
        clang_disposeTranslationUnit(translation);
    }
    clang_disposeIndex(index);
    return is_known;
}
