/* clang_answers.c: a question like __has_builtin(__builtin_ctz) to clang's answer.
 *
 * Most are known since acc was built (clang_facts.c).  The others are put to libclang, in a text of one line, which takes
 * a millisecond or two:
 *
 *     enum { answer = __has_builtin(name) };
 */
#include "clang_answers.h"

#include <clang-c/Index.h>
#include <string.h>

#include "arena.h"
#include "clang_facts.h"

typedef struct known_answer { char *key; const char *value; } known_answer;

struct clang_answers {
    const options *options;
    known_answer *known;     /* stb_ds string map; value NULL: clang gives none */
};

clang_answers *clang_answers_new(const options *options)
{
    clang_answers *new = arena_new(clang_answers);
    new->options = options;
    return new;
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    const char **answer = data;
    if (clang_getCursorKind(cursor) == CXCursor_EnumConstantDecl) {
        *answer = arena_printf("%lld", clang_getEnumConstantDeclValue(cursor));
    }
    return CXChildVisit_Recurse;
}

static const char *ask(const options *options, const char *question)
{
    const char *text = arena_printf("enum { answer = %s };\n", question), *answer = NULL;
    const char *arguments[2] = {"-w"};
    struct CXUnsavedFile file = {"question.c", text, strlen(text)};
    CXTranslationUnit translation;
    int count = 1;

    if (options->standard)
        arguments[count++] = arena_printf("-std=%s", options->standard);
    CXIndex index = clang_createIndex(0, 0);
    if (clang_parseTranslationUnit2(index, file.Filename, arguments, count, &file, 1, CXTranslationUnit_None,
                                    &translation) == CXError_Success) {
        if (clang_getNumDiagnostics(translation) == 0)
            clang_visitChildren(clang_getTranslationUnitCursor(translation), visit, &answer);
        clang_disposeTranslationUnit(translation);
    }
    clang_disposeIndex(index);
    return answer;
}

const char *clang_answer(clang_answers *answers, const char *question)
{
    ptrdiff_t at = shgeti(answers->known, question);
    if (at >= 0)
        return answers->known[at].value;
    const char *answer;
    if (!clang_facts_answer(answers->options, question, &answer))
        answer = ask(answers->options, question);
    shput(answers->known, arena_printf("%s", question), answer);
    return answer;
}
