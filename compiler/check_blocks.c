/* check_blocks.c: async { ... }: a function of its own in the middle of another.
 *
 *     for (;;) { acc_spawn(async { break; }); }       error: 'break' out of the async block
 *     async { if (c) return 1; return "x"; }          error: the block returns a 'char *' here, and an 'int' before */
#include "checker.h"

#include "arena.h"
#include "parser.h"

static const char *value_name(const type *type)
{
    return type && type_classify(type) != TYPE_VOID ? a_type(type) : "nothing";
}

void check_block_return(checker *checker, const node *statement)
{
    const type *result = checker->function->result;
    if (checker->function->result_is_unknown)
        return;
    bool gives = statement->kids[0], wants = type_classify(result) != TYPE_VOID;
    type *type = gives ? checked_type(checker, statement->kids[0]) : NULL;
    if (gives && (!type || has_error(checker, statement)))
        return;
    if (type)
        type = type_value(type_decayed(type));
    if (gives == wants && (!gives || type_equal(type, result)))
        return;
    if (gives && type_classify(type) == TYPE_VOID && !wants)
        return;
    check_error(checker, statement, statement->first, "this async block returns %s here, and %s at its first 'return' with a value",
                value_name(type), value_name(result));
    check_mend(checker, statement->first, "all its returns have one type, which is the block's");
}

bool in_block_outside_loops(const checker *checker)
{
    return checker->function && checker->function->is_block;
}

static void check_body_of(checker *checker, node *block)
{
    struct checker outer = *checker;
    checker->function = block->note;
    checker->flow = flow_check_new();
    checker->defer = NULL;
    checker->defer_loops = checker->defer_switches = 0;
    checker->full = checker->target = NULL;
    checker->constant = checker->builtin = NULL;
    checker->takes_stream = checker->blocks_on = checker->in_asm = checker->in_variable_type = false;
    check_body(checker, block->kids[0]);
    flow_finish(checker);
    checker->function->failed |= has_error(checker, block->kids[0]);
    struct checker inner = *checker;
    *checker = outer;
    checker->doubtful = inner.doubtful;    /* these have grown, and may have moved */
    checker->items = inner.items;
    checker->plain_learned = inner.plain_learned;
    checker->refused = inner.refused;
}

void check_async_block(checker *checker, node *block, use use)
{
    function *function = block->note;
    if ((!checker->function && !checker->plain) || !function) {      /* at file scope; in a parameter list */
        check_error(checker, checker->full, block->first, "an async block outside of a function");
        return;
    }
    if (checker->unevaluated) {
        check_error(checker, checker->full, block->first, "an async block in an operand that is not evaluated");
        return;
    }
    if (checker->constant) {
        check_error(checker, checker->constant_place, block->first, "an async block in %s, which must be constant", checker->constant);
        return;
    }
    check_body_of(checker, block);
    const unit *unit = checker->program->unit;
    if (!unit->files[unit->tokens[block->first].file].main) {
        take_back(checker, block, "acc_future(");
        check_error(checker, NULL, block->first, "an async block in a header; acc translates only the file that it is given");
        check_header_mend(checker, block->first);
        return;
    }
    if (use == USE_FUTURE)
        return;
    if (use == USE_NOTHING) {
        check_error(checker, NULL, block->first, "the future of this async block is thrown away: it would never run");
        check_mend(checker, block->first, checker->function ? "write 'await async { ... }' or 'acc_spawn(async { ... })'"
                                                            : "write 'acc_block_on(async { ... })' or 'acc_spawn(async { ... })'");
        return;
    }
    if (accept_box(checker, block, function->result_is_unknown ? NULL : function->result, use))
        return;
    check_error(checker, checker->full, block->first, "an async block is a future, no value: an 'await' is missing");
    if (checker->function)
        check_mend(checker, block->first, "write 'await async { ... }'");
}
