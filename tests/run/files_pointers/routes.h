#ifndef ROUTES_H
#define ROUTES_H

#include <acc.h>

typedef async int handler(const char *name);

struct route {
    const char *path;
    async int (*handle)(const char *name);
    const struct route *next;
};

extern const struct route builtin[2];
extern handler *fallback;
handler default_handler;

void add_route(struct route *route);
handler *find(const char *path);
acc_future(int) start(handler *handle, const char *name);
async int route(const char *path, const char *name);
async int with_retries(handler *handle, int tries);

#endif
