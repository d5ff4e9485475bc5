/* flow.c: liveness, escape and interference over the graph (flow.h). */
#include "flow.h"

#include <string.h>

#include "arena.h"
#include "graph.h"
#include "never.h"
#include "resolve.h"

typedef struct analysis {
    program *program;
    function *function;
    flow *flow;
    graph *graph;
    unsigned count;              /* points */
    bit_set *live_out;           /* what is read after the point */
    bit_set *escaped;            /* what has its address taken when the point is left */
    bit_set *written;            /* what may have a value when the point is left: nothing else need be kept */
    bit_set escaped_somewhere;   /* at some await */
    bit_set touched_somewhere;
    unsigned **before;           /* predecessors */
} analysis;

/* Records up to this many bytes are kept as C variables and saved like scalars; larger ones live in the frame. */
#define SMALL_RECORD 16

/* Of one analysis over one function, in words of 64 objects: 256 MiB. */
#define MOST_WORDS (UINT64_C(1) << 25)

/* ---- Bit sets ------------------------------------------------------------------------------------------------------------- */

static bit_set new_set(const analysis *analysis)
{
    return arena_alloc(analysis->flow->words * sizeof(uint64_t));
}

/* One for each point, empty. */
static bit_set *new_sets(const analysis *analysis)
{
    size_t words = analysis->flow->words, size = analysis->count * words * sizeof(uint64_t);
    bit_set *sets = arena_realloc(NULL, analysis->count * sizeof *sets);
    uint64_t *bits = arena_realloc(NULL, size);
    memset(bits, 0, size);
    for (unsigned i = 0; i < analysis->count; i++)
        sets[i] = bits + i * words;
    return sets;
}

static void free_sets(bit_set *sets)
{
    arena_release(sets[0]);
    arena_release(sets);
}

static void set_bit(bit_set set, unsigned bit)
{
    set[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void clear_bit(bit_set set, unsigned bit)
{
    set[bit / 64] &= ~(UINT64_C(1) << bit % 64);
}

static bool add_all(const analysis *analysis, bit_set to, const uint64_t *from)
{
    bool changed = false;
    for (unsigned i = 0; i < analysis->flow->words; i++) {
        uint64_t sum = to[i] | from[i];
        changed |= sum != to[i];
        to[i] = sum;
    }
    return changed;
}

/* ---- Liveness: backward ----------------------------------------------------------------------------------------------------- */

static void live_before(const analysis *analysis, unsigned at, bit_set into)
{
    const point *point = &analysis->graph->points[at];
    memcpy(into, analysis->live_out[at], analysis->flow->words * sizeof(uint64_t));
    for (int i = 0; i < arrlen(point->kills); i++)
        clear_bit(into, point->kills[i]);
    for (int i = 0; i < arrlen(point->uses); i++)
        set_bit(into, point->uses[i]);
}

static void find_live(analysis *analysis)
{
    bit_set live = new_set(analysis);
    unsigned *work = NULL;
    bool *queued = arena_alloc(analysis->count * sizeof *queued);
    for (unsigned i = 0; i < analysis->count; i++) {
        arrput(work, i);
        queued[i] = true;
    }
    while (arrlen(work)) {
        unsigned at = arrpop(work);
        queued[at] = false;
        live_before(analysis, at, live);
        for (int i = 0; i < arrlen(analysis->before[at]); i++) {
            unsigned earlier = analysis->before[at][i];
            if (add_all(analysis, analysis->live_out[earlier], live) && !queued[earlier]) {
                queued[earlier] = true;
                arrput(work, earlier);
            }
        }
    }
    arrfree(work);
}

/* ---- Escape: forward --------------------------------------------------------------------------------------------------------- */

/* Leaves out the objects whose scope has ended. */
static void keep_in_scope(const analysis *analysis, bit_set set, const scope *scope)
{
    for (unsigned i = 0; i < analysis->flow->object_count; i++)
        if (bit_is_set(set, i) && !scope_encloses(analysis->function->objects[i]->scope, scope))
            clear_bit(set, i);
}

static void find_escaped(analysis *analysis)
{
    unsigned *work = NULL;
    bit_set arriving = new_set(analysis);
    for (unsigned i = analysis->count; i-- > 0;) {
        for (int j = 0; j < arrlen(analysis->graph->points[i].takes); j++)
            set_bit(analysis->escaped[i], analysis->graph->points[i].takes[j]);
        if (arrlen(analysis->graph->points[i].takes))
            arrput(work, i);
    }
    while (arrlen(work)) {
        unsigned at = arrpop(work);
        point *point = &analysis->graph->points[at];
        for (int i = 0; i < arrlen(point->next); i++) {
            unsigned next = point->next[i];
            memcpy(arriving, analysis->escaped[at], analysis->flow->words * sizeof(uint64_t));
            if (analysis->graph->points[next].scope != point->scope)
                keep_in_scope(analysis, arriving, analysis->graph->points[next].scope);
            if (add_all(analysis, analysis->escaped[next], arriving))
                arrput(work, next);
        }
    }
    arrfree(work);
}

/* ---- Values: forward -------------------------------------------------------------------------------------------------------- */

static void find_written(analysis *analysis)
{
    unsigned *work = NULL;
    bool *queued = arena_alloc(analysis->count * sizeof *queued);
    bit_set leaving = new_set(analysis);
    for (unsigned i = 0; i < (unsigned)arrlen(analysis->function->objects); i++)
        if (analysis->function->objects[i]->kind == OBJECT_PARAMETER)
            set_bit(analysis->written[0], i);
    for (unsigned i = analysis->count; i-- > 0;) {
        arrput(work, i);
        queued[i] = true;
    }
    while (arrlen(work)) {
        unsigned at = arrpop(work);
        queued[at] = false;
        const point *point = &analysis->graph->points[at];
        for (int i = 0; i < arrlen(point->touches); i++)
            set_bit(analysis->written[at], point->touches[i]);
        memcpy(leaving, analysis->written[at], analysis->flow->words * sizeof(uint64_t));
        for (int i = 0; i < arrlen(point->clears); i++)
            clear_bit(leaving, point->clears[i]);
        for (int i = 0; i < arrlen(point->next); i++)
            if (add_all(analysis, analysis->written[point->next[i]], leaving) && !queued[point->next[i]]) {
                queued[point->next[i]] = true;
                arrput(work, point->next[i]);
            }
    }
    arrfree(work);
}

/* ---- What has bytes in the frame --------------------------------------------------------------------------------------------- */

/* Can a variable be written by its own name at the await, so that it can be saved there? */
static bool is_nameable(const object *object, const await *await)
{
    if (object->kind == OBJECT_TEMPORARY)
        return true;
    if (object->token >= await->token || never(!scope_encloses(object->scope, await->scope)))    /* it is alive there */
        return false;
    for (const scope *scope = await->scope; scope != object->scope; scope = scope->parent)
        for (int i = 0; i < arrlen(scope->objects); i++) {
            const struct object *other = scope->objects[i];
            if (other->kind != OBJECT_TAG && other->token < await->token && strcmp(other->name, object->name) == 0)
                return false;      /* another object has the name here */
        }
    return true;
}

static bool is_saved_like_scalar(const object *object)
{
    const type *type = object->type;
    if (!type || object->is_boxed_array || object->is_variably_modified)
        return true;
    if (type_is_volatile(type) || type_is_atomic(type))
        return false;
    if (object->kind == OBJECT_VARIABLE && type_is_const(type))
        return false;
    switch (type_classify(type)) {
    case TYPE_ARRAY:
        return false;
    case TYPE_RECORD: case TYPE_OTHER:
        return type_size(type) <= SMALL_RECORD && !type_has_const_member(type);
    default:
        return true;
    }
}

/* A variable called `f__init` would hide the function that an await of f calls; in the frame it hides nothing.  No await
 * stands where one is seen that an expression declares. */
static bool hides_generated_name(const object *object)
{
    if (object->is_in_expression)
        return false;
    static const char *const suffixes[] = { "__init", "__poll", "__drop", "__type", "__spawn", "__block_on", "__name" };
    size_t length = strlen(object->name);
    for (unsigned i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (length > strlen(suffixes[i]) && strcmp(object->name + length - strlen(suffixes[i]), suffixes[i]) == 0)
            return true;
    return false;
}

/* What is not evaluated is no event, and yet names the parameter in what is written. */
static void note_mentions(const node *node)
{
    object *object = node->kind == NODE_IDENTIFIER || node->kind == NODE_LOWERED_NAME ? node->note : NULL;
    if (object && object->kind == OBJECT_PARAMETER)
        object->is_mentioned = true;
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            note_mentions(node->kids[i]);
}

static void decide(analysis *analysis, object *object)
{
    flow *flow = analysis->flow;
    bool alive = false, escaped = false, nameable = true;
    for (int i = 0; i < arrlen(analysis->function->awaits); i++) {
        await *await = analysis->function->awaits[i]->note;
        if (!bit_is_set(flow->alive[i], object->index))
            continue;
        alive = true;
        nameable &= is_nameable(object, await);
    }
    escaped = bit_is_set(analysis->escaped_somewhere, object->index);
    if (object->kind == OBJECT_LITERAL) {
        object->is_home = alive;
    } else if (object->kind == OBJECT_PARAMETER) {
        bool touched = bit_is_set(analysis->touched_somewhere, object->index), used = touched || object->is_mentioned;
        object->is_only_mentioned = object->is_mentioned && !touched;
        object->is_home = used && (escaped || hides_generated_name(object) || !nameable || !is_saved_like_scalar(object));
        object->is_saved = used && !object->is_home;
    } else if (object->kind == OBJECT_CHILD) {
        object->is_home = true;
    } else if (alive || object->hides_deferred || hides_generated_name(object)) {
        object->is_home = escaped || object->hides_deferred || hides_generated_name(object) || !nameable || !is_saved_like_scalar(object);
        object->is_saved = !object->is_home;
    }
    if (object->is_pinned) {
        object->is_home = true;
        object->is_saved = false;
    }
}

static void find_alive(analysis *analysis)
{
    flow *flow = analysis->flow;
    flow->alive = arena_alloc((size_t)arrlen(analysis->function->awaits) * sizeof *flow->alive);
    for (unsigned at = 0; at < analysis->count; at++) {
        await *await = analysis->graph->points[at].await;
        if (!await)
            continue;
        bit_set alive = new_set(analysis);
        add_all(analysis, alive, analysis->live_out[at]);
        keep_in_scope(analysis, alive, await->scope);
        for (unsigned i = 0; i < flow->words; i++)
            alive[i] &= analysis->written[at][i];
        add_all(analysis, alive, analysis->escaped[at]);
        for (unsigned i = 0; i < flow->object_count; i++)
            if (analysis->function->objects[i]->kind == OBJECT_CHILD || analysis->function->objects[i] == flow->result)
                clear_bit(alive, i);
        flow->alive[await->state - 1] = alive;
    }
    for (int i = 0; i < arrlen(analysis->function->awaits); i++)
        if (never(!flow->alive[i]))
            flow->alive[i] = new_set(analysis);
}

/* ---- Interference ----------------------------------------------------------------------------------------------------------------- */

static void all_interfere(const analysis *analysis, const uint64_t *set)
{
    flow *flow = analysis->flow;
    for (unsigned i = 0; i < flow->object_count; i++)
        if (bit_is_set(set, i))
            add_all(analysis, flow->interferes[i], set);
}

/* A parameter that is never assigned is not stored again: its bytes hold it from the call on. */
static bool stays_in_place(const object *object)
{
    return object->is_home || (object->kind == OBJECT_PARAMETER && !object->is_assigned);
}

static void find_interference(analysis *analysis)
{
    flow *flow = analysis->flow;
    object **objects = analysis->function->objects;
    flow->interferes = arena_alloc(flow->object_count * sizeof *flow->interferes);
    for (unsigned i = 0; i < flow->object_count; i++)
        flow->interferes[i] = new_set(analysis);
    bit_set parameters = new_set(analysis);
    for (unsigned i = 0; i < flow->object_count; i++)
        if (objects[i]->kind == OBJECT_PARAMETER && (objects[i]->is_home || objects[i]->is_saved))
            set_bit(parameters, i);
    all_interfere(analysis, parameters);
    bit_set here = new_set(analysis), previous = new_set(analysis);
    for (unsigned at = 0; at < analysis->count; at++) {
        point *point = &analysis->graph->points[at];
        memset(here, 0, flow->words * sizeof *here);
        add_all(analysis, here, analysis->live_out[at]);
        keep_in_scope(analysis, here, point->scope);
        for (unsigned i = 0; i < flow->words; i++)
            here[i] &= analysis->written[at][i];
        add_all(analysis, here, analysis->escaped[at]);
        for (int i = 0; i < arrlen(point->touches); i++)
            if (objects[point->touches[i]]->is_home)
                set_bit(here, point->touches[i]);
        for (unsigned i = 0; i < flow->object_count; i++)
            if (bit_is_set(here, i) && !stays_in_place(objects[i]))
                clear_bit(here, i);
        if (point->await)
            for (unsigned i = 0; i < flow->object_count; i++)
                if (bit_is_set(flow->alive[point->await->state - 1], i))
                    set_bit(here, i);
        if (memcmp(here, previous, flow->words * sizeof *here) == 0)
            continue;
        memcpy(previous, here, flow->words * sizeof *here);
        all_interfere(analysis, here);
    }
}

void analyse_flow(program *program, function *function)
{
    analysis analysis = { .program = program, .function = function, .flow = arena_new(flow) };
    flow *flow = function->flow = analysis.flow;
    type *result = function->result;
    if (type_classify(result) != TYPE_VOID && type_size(result) <= 16) {
        flow->result = arena_new(struct object);
        flow->result->kind = OBJECT_TEMPORARY;
        flow->result->name = "result";
        flow->result->type = result;
        flow->result->index = UINT32_MAX;
        flow->result->token = UINT32_MAX;
        flow->result->scope = function->scope;
    }
    analysis.graph = build_graph(program, function, flow->result);
    analysis.count = (unsigned)arrlen(analysis.graph->points);
    flow->object_count = (unsigned)arrlen(function->objects);
    flow->words = (flow->object_count + 63) / 64;
    if ((uint64_t)analysis.count * flow->words > MOST_WORDS) {
        program_error(program, function->name_token, "'%s' is too large: %u variables and %u points are more than acc keeps "
                      "track of in one function", function->name, flow->object_count, analysis.count);
        program_note(program, function->name_token, "divide it into several functions");
        return;
    }
    analysis.live_out = new_sets(&analysis);
    analysis.escaped = new_sets(&analysis);
    analysis.written = new_sets(&analysis);
    analysis.before = arena_alloc(analysis.count * sizeof *analysis.before);
    for (unsigned i = 0; i < analysis.count; i++)
        for (int j = 0; j < arrlen(analysis.graph->points[i].next); j++)
            arrput(analysis.before[analysis.graph->points[i].next[j]], i);
    find_live(&analysis);
    find_escaped(&analysis);
    find_written(&analysis);
    find_alive(&analysis);
    analysis.escaped_somewhere = new_set(&analysis);
    analysis.touched_somewhere = new_set(&analysis);
    for (unsigned i = 0; i < analysis.count; i++) {
        if (analysis.graph->points[i].await)
            add_all(&analysis, analysis.escaped_somewhere, analysis.escaped[i]);
        for (int j = 0; j < arrlen(analysis.graph->points[i].touches); j++)
            set_bit(analysis.touched_somewhere, analysis.graph->points[i].touches[j]);
    }
    note_mentions(function->body);
    for (unsigned i = 0; i < flow->object_count; i++)
        if (function->objects[i] != flow->result)
            decide(&analysis, function->objects[i]);
    if (flow->result) {
        flow->result->is_home = true;
        flow->result->member = "result";
    }
    find_interference(&analysis);
    free_sets(analysis.live_out);
    free_sets(analysis.escaped);
    free_sets(analysis.written);
    for (unsigned i = 0; i < analysis.count; i++)
        arrfree(analysis.before[i]);
    free_graph(analysis.graph);
}
