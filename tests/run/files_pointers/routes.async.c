#include "routes.h"

#include <stdio.h>
#include <string.h>

static const struct route *routes;

static async int about(const char *name)
{
    for (int i = 0; i < 2; i++)
        await acc_yield();
    printf("about %s\n", name);
    return 201;
}

static async int hello(const char *name)
{
    printf("the other hello %s\n", name);
    await acc_yield();
    return 202;
}

const struct route builtin[2] = {{"/about", about, NULL}, {"/hello2", hello, NULL}};
handler *fallback = NULL;

async int default_handler(const char *name)
{
    await acc_yield();
    return name[0];
}

void add_route(struct route *route)
{
    route->next = routes;
    routes = route;
}

handler *find(const char *path)
{
    for (const struct route *r = routes; r; r = r->next)
        if (strcmp(r->path, path) == 0)
            return r->handle;
    for (int i = 0; i < 2; i++)
        if (strcmp(builtin[i].path, path) == 0)
            return builtin[i].handle;
    return fallback;
}

acc_future(int) start(handler *handle, const char *name)
{
    return handle(name);
}

async int route(const char *path, const char *name)
{
    handler *handle = find(path);
    return handle ? await handle(name) : 404;
}

async int with_retries(handler *handle, int tries)
{
    int result = 0;
    while (tries-- > 0 && result != 200)
        result += await handle(tries > 0 ? "name" : NULL);
    return result;
}
