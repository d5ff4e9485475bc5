/* A function that only a header declares is used before it is defined, and calls itself through another. */
#include <acc.h>
#include <stdio.h>

#include "nodes.h"

static async void release_next(struct node *node)
{
    await acc_yield();
    if (node->next)
        await release(node->next);
}

async void release(struct node *node)
{
    await release_next(node);
    printf("%d\n", node->n);
}

async int main(void)
{
    struct node c = { 3, NULL }, b = { 2, &c }, a = { 1, &b };
    await release(&a);
    return 0;
}
