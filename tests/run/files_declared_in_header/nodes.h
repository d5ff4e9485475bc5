#ifndef NODES_H
#define NODES_H

struct node {
    int n;
    struct node *next;
};

async void release(struct node *node);

#endif
