/* timer.c: the timers that are waited for, as a heap by time.
 *
 * A skew heap (Sleator and Tarjan, "Self-adjusting heaps", 1986): a binary tree in which no node is earlier than its
 * parent, kept in shape by swapping children on each merge.  Start, fire and stop take O(log n) on average over any
 * sequence of them.  The nodes stand in the futures that wait, so a timer allocates nothing.
 *
 * A node must find its parent, because a timer can be stopped anywhere in the tree.  Two links are enough for that, one
 * to the first child and one to the sibling or, from the last child, back to the parent; the lowest bit says which:
 *
 *            p                p.child = a
 *           / \               a.link  = b         (b is the second child of the same parent)
 *          a   b              b.link  = p | 1     (back to the parent; the root's is NULL | 1)
 *
 * A link of 0 is a timer that is not in the heap. */
#define ACC_TRANSLATED
#include "core.h"

typedef struct acc_timer timer;

static timer *root;

static uintptr_t to_parent(timer *parent)
{
    return (uintptr_t)parent | 1;
}

static bool is_last_child(const timer *node)
{
    return node->link & 1;
}

static timer *parent_of(const timer *node)
{
    if (!is_last_child(node))
        node = (const timer *)node->link;
    return (timer *)(node->link & ~(uintptr_t)1);
}

static timer *first_child(const timer *node)
{
    return node->child;
}

static timer *second_child(const timer *node)
{
    timer *first = node->child;
    return first && !is_last_child(first) ? (timer *)first->link : NULL;
}

/* An only child is the first one. */
static void set_children(timer *parent, timer *first, timer *second)
{
    if (!first) {
        first = second;
        second = NULL;
    }
    parent->child = first;
    if (!first)
        return;
    if (second) {
        first->link = (uintptr_t)second;
        second->link = to_parent(parent);
    } else {
        first->link = to_parent(parent);
    }
}

/* Merges two heaps.  Going down, it walks the right edges of both in the order of time; going back up, it hangs what is
 * merged so far under each node of the path, and swaps that node's children.  A loop and not a recursion, for a single
 * path may be long; `link` holds the way back. */
static timer *merge(timer *a, timer *b)
{
    timer *path = NULL;
    while (a && b) {
        if (b->time < a->time) {
            timer *earlier = b;
            b = a;
            a = earlier;
        }
        timer *right = second_child(a);
        a->link = (uintptr_t)path;
        path = a;
        a = right;
    }
    timer *merged = a ? a : b;
    while (path) {
        timer *above = (timer *)path->link;
        set_children(path, merged, first_child(path));
        merged = path;
        path = above;
    }
    return merged;
}

static void set_root(timer *node)
{
    root = node;
    if (node)
        node->link = to_parent(NULL);
}

void acc_timer_start(struct acc_timer *node)
{
    node->child = NULL;
    set_root(merge(root, node));
}

void acc_timer_stop(struct acc_timer *node)
{
    if (!acc_timer_linked(node))
        return;
    timer *parent = parent_of(node);
    if (parent) {
        timer *first = first_child(parent), *second = second_child(parent);
        timer *below = merge(first_child(node), second_child(node));
        if (node == first)
            set_children(parent, below, second);
        else
            set_children(parent, first, below);
    } else {
        set_root(merge(first_child(node), second_child(node)));
    }
    node->link = 0;
}

int64_t acc_timer_next(void)
{
    return root ? root->time : INT64_MAX;
}

void acc_timer_fire(int64_t now)
{
    while (root && root->time <= now) {
        timer *fired = root;
        acc_timer_stop(fired);
        acc_wake(fired->waker);
    }
}
