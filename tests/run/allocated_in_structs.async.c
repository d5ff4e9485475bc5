// reference: futures
/* Section 5: allocated futures as members: of structs, arrays of them, a list, a union; assigned, copied and
 * initialised with the rest. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

struct request {
    const char *name;
    acc_future(int) size;
    acc_future(const char *) answer;
};

struct node {
    struct request request;
    struct node *next;
};

union slot {
    acc_future(int) number;
    acc_future(double) fraction;
};

static async int size(int n)
{
    await acc_yield();
    return n;
}

static async const char *answer(const char *text)
{
    await acc_yield();
    await acc_yield();
    return text;
}

static async double half(double d)
{
    await acc_yield();
    return d / 2;
}

static struct request request(const char *name, int n)
{
    struct request r = {.name = name, .answer = answer(name)};
    r.size = size(n);
    return r;
}

static struct node *push(struct node *list, const char *name, int n)
{
    struct node *node = malloc(sizeof *node);
    if (!node)
        abort();
    *node = (struct node){request(name, n), list};
    return node;
}

static void cancel(struct request *r)
{
    acc_cancel(r->size);
    acc_cancel(r->answer);
}

static struct node *pop(struct node *list)
{
    struct node *rest = list->next;
    cancel(&list->request);
    free(list);
    return rest;
}

async int main(void)
{
    struct request r = request("r", 1), all[2] = {request("x", 2), request("y", 3)};
    defer {
        cancel(&r);
        cancel(&all[0]);
        cancel(&all[1]);
    }
    printf("%d %s\n", await r.size, await r.answer);
    all[0].size = (acc_cancel(all[0].size), size(20));
    printf("%d %s %d %s\n", await all[0].size, await all[0].answer, await all[1].size, await all[1].answer);

    struct node *list = push(push(push(NULL, "a", 5), "b", 6), "c", 7);
    defer {
        while (list)
            list = pop(list);
    }
    while (list) {
        struct node *node = list;
        defer list = pop(list);
        int n = await node->request.size;
        printf("%s %d ", node->request.name, n);
        if (n == 6)
            continue;
        printf("%s ", await node->request.answer);
    }
    puts("");

    union slot slot = {.number = size(8)};
    defer acc_cancel(slot.number);
    printf("%d ", await slot.number);
    slot.fraction = half(5);
    defer acc_cancel(slot.fraction);
    printf("%.2f\n", await slot.fraction);
    return 0;
}
