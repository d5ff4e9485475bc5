// reference: futures
/* Sections 5 and 8: pointers to async functions go from file to file: in a header's structs, typedefs and tables, as
 * parameters, of static functions too. */
#include "routes.h"

#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int hello(const char *name)
{
    await acc_yield();
    printf("hello %s\n", name);
    return 200;
}

static async int fails(const char *name)
{
    return name ? 500 : 501;
}

async int main(void)
{
    struct route mine[] = {
        {"/hello", hello, NULL},
        {"/fails", fails, NULL},
        {.path = "/other", .handle = default_handler},
    };
    for (int i = 0; i < 3; i++)
        add_route(&mine[i]);
    const char *paths[] = {"/fails", "/hello", "/nothing", "/other", "/about"};
    for (int i = 0; i < 5; i++)
        printf("%s %d\n", paths[i], await route(paths[i], "you"));
    printf("%d %d\n", find("/hello") == hello, find("/other") == default_handler);
    printf("%d\n", find("/about") == builtin[0].handle);
    handler *h = find("/about");
    async int a = h("a"), b = (*builtin[1].handle)("b");
    await acc_join(b, a);
    printf("%d %d\n", await a, await b);
    printf("%d\n", await with_retries(fails, 2));
    acc_future(int) late = start(hello, "late");
    printf("%d\n", await late);
    return 0;
}
