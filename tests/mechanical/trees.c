/* Balanced trees and linked lists: insertion with rotations, removal, walks with an explicit stack, reversal, cycles. */
#include <stdio.h>
#include <stdlib.h>

struct tree {
    int key, height;
    struct tree *left, *right;
};

static int height(const struct tree *t)
{
    return t ? t->height : 0;
}

static struct tree *update(struct tree *t)
{
    int left = height(t->left), right = height(t->right);

    t->height = (left > right ? left : right) + 1;
    return t;
}

static struct tree *rotate_right(struct tree *t)
{
    struct tree *up = t->left;

    t->left = up->right;
    up->right = update(t);
    return update(up);
}

static struct tree *rotate_left(struct tree *t)
{
    struct tree *up = t->right;

    t->right = up->left;
    up->left = update(t);
    return update(up);
}

static struct tree *balance(struct tree *t)
{
    int difference = height(update(t)->left) - height(t->right);

    if (difference > 1) {
        if (height(t->left->left) < height(t->left->right))
            t->left = rotate_left(t->left);
        return rotate_right(t);
    }
    if (difference < -1) {
        if (height(t->right->right) < height(t->right->left))
            t->right = rotate_right(t->right);
        return rotate_left(t);
    }
    return t;
}

static struct tree *insert(struct tree *t, int key)
{
    if (!t) {
        t = malloc(sizeof *t);
        *t = (struct tree) { key, 1, NULL, NULL };
        return t;
    }
    if (key < t->key)
        t->left = insert(t->left, key);
    else if (key > t->key)
        t->right = insert(t->right, key);
    return balance(t);
}

static struct tree *take_first(struct tree *t, struct tree **first)
{
    if (!t->left) {
        *first = t;
        return t->right;
    }
    t->left = take_first(t->left, first);
    return balance(t);
}

static struct tree *discard(struct tree *t, int key)
{
    if (!t)
        return NULL;
    if (key != t->key) {
        struct tree **side = key < t->key ? &t->left : &t->right;
        *side = discard(*side, key);
        return balance(t);
    }
    struct tree *rest = t->left ? t->left : t->right;
    if (t->left && t->right) {
        struct tree *right = take_first(t->right, &rest);
        rest->right = right;
        rest->left = t->left;
        balance(rest);
    }
    free(t);
    return rest ? balance(rest) : NULL;
}

static int walk(const struct tree *t, int limit)
{
    const struct tree *stack[32];
    int top = 0, count = 0;

    while (t || top) {
        for (; t; t = t->left)
            stack[top++] = t;
        t = stack[--top];
        if (count++ < limit)
            printf("%d ", t->key);
        t = t->right;
    }
    return count;
}

static int is_balanced(const struct tree *t)
{
    if (!t)
        return 1;
    int difference = height(t->left) - height(t->right);
    return difference >= -1 && difference <= 1 && is_balanced(t->left) && is_balanced(t->right);
}

static void release(struct tree *t)
{
    if (!t)
        return;
    release(t->left);
    release(t->right);
    free(t);
}

struct link {
    int value;
    struct link *next;
};

static struct link *prepend(int value, struct link *next)
{
    struct link *link = malloc(sizeof *link);

    link->value = value;
    link->next = next;
    return link;
}

static struct link *reverse(struct link *list)
{
    struct link *reversed = NULL;

    while (list) {
        struct link *next = list->next;
        list->next = reversed;
        reversed = list;
        list = next;
    }
    return reversed;
}

static struct link *filter(struct link *list, int divisor)
{
    if (!list)
        return NULL;
    struct link *rest = filter(list->next, divisor);
    if (list->value % divisor != 0) {
        list->next = rest;
        return list;
    }
    free(list);
    return rest;
}

static int has_cycle(const struct link *list)
{
    const struct link *slow = list, *fast = list;

    do {
        if (!fast || !fast->next)
            return 0;
        slow = slow->next;
        fast = fast->next->next;
    } while (slow != fast);
    return 1;
}

int main(void)
{
    struct tree *t = NULL;

    for (int i = 0; i < 100; i++)
        t = insert(t, i * 37 % 101);
    int count = walk(t, 12);
    printf("| %d %d %d\n", count, height(t), is_balanced(t));
    for (int i = 0; i < 100; i += 3)
        t = discard(t, i);
    count = walk(t, 12);
    printf("| %d %d %d\n", count, height(t), is_balanced(t));
    release(t);

    struct link *list = NULL;
    for (int i = 1; i <= 20; i++)
        list = prepend(i, list);
    list = reverse(filter(filter(list, 2), 3));
    for (const struct link *at = list; at; at = at->next)
        printf("%d ", at->value);
    printf("%d", has_cycle(list));
    struct link *last = list;
    while (last->next)
        last = last->next;
    last->next = list->next;
    printf("%d\n", has_cycle(list));
    last->next = NULL;
    while (list) {
        struct link *next = list->next;
        free(list);
        list = next;
    }
    return 0;
}
