/* fastest: downloads a page from the fastest of three servers.
 *
 *     $ acc run examples/race/fastest.async.c -- 10 /index.html 127.0.0.1:8001 127.0.0.1:8002 127.0.0.1:8003 >page
 *     fastest: 127.0.0.1:8001: Connection refused
 *     fastest: 127.0.0.1:8003 is the fastest
 *
 * It asks all of them at once and takes the first page that is there; the other downloads are dropped where they
 * stand.  Nobody has to tell them: dropping a future runs its defers, which close the sockets.  The fourth in the race
 * is a timer of 10 seconds. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct server {
    const char *name;       /* as written: HOST:PORT */
    char host[256];
    uint16_t port;
    char *answer;           /* the head and the page; NULL until it is there */
    const char *page;
    size_t length;
};

/* "HTTP/1.0 200 OK", headers, an empty line, the page. */
static int find_page(struct server *server, size_t length)
{
    int status;
    const char *page = strstr(server->answer, "\r\n\r\n");
    if (sscanf(server->answer, "HTTP/%*d.%*d %d", &status) != 1 || !page)
        return -EPROTO;
    if (status != 200)
        return -ENOENT;
    server->page = page + 4;
    server->length = length - (size_t)(server->page - server->answer);
    return 0;
}

static async int download(struct server *server, const char *path)
{
    char request[2048];
    int length = snprintf(request, sizeof request,
                          "GET %s HTTP/1.0\r\n"
                          "Host: %s\r\n"
                          "\r\n", path, server->host);
    if (length >= (int)sizeof request)
        return -ENAMETOOLONG;

    int socket = try await acc_tcp_connect(server->host, server->port);
    defer acc_close(socket);
    try await acc_write_all(socket, request, (size_t)length);
    ssize_t received = try await acc_read_to_end(socket, &server->answer);
    return find_page(server, (size_t)received);
}

/* A server that fails would win every race: to fail takes no time.  So it says why, and waits for the end of the race.
 * But the last one that fails has nobody to wait for. */
static async int run(struct server *server, const char *path, int *running)
{
    int error = await download(server, path);
    if (error < 0) {
        fprintf(stderr, "fastest: %s: %s\n", server->name, strerror(-error));
        if (--*running > 0)
            await acc_sleep(INT64_MAX);         /* for ever: it will be dropped */
    }
    return error;
}

static int print(const struct server *server)
{
    fprintf(stderr, "fastest: %s is the fastest\n", server->name);
    if (fwrite(server->page, 1, server->length, stdout) == server->length && fflush(stdout) == 0)
        return 0;
    perror("fastest: cannot print the page");
    return 1;
}

static async int race(struct server servers[3], const char *path, int64_t patience)
{
    int running = 3;
    defer {
        for (int i = 0; i < 3; i++)
            free(servers[i].answer);
    }

    async int first = run(&servers[0], path, &running);
    async int second = run(&servers[1], path, &running);
    async int third = run(&servers[2], path, &running);

    int winner = await acc_race(first, second, third, acc_sleep(patience));
    if (winner == 3) {
        fprintf(stderr, "fastest: no server has answered in time\n");
        return 1;
    }
    /* Who has won is done; it may have failed, as the last of all. */
    int error = winner == 0 ? await first : winner == 1 ? await second : await third;
    return error < 0 ? 1 : print(&servers[winner]);
}

/* HOST:PORT */
static int parse_server(struct server *server, const char *text)
{
    const char *colon = strrchr(text, ':');
    char *end;
    long port = colon ? strtol(colon + 1, &end, 10) : 0;
    if (!colon || (size_t)(colon - text) >= sizeof server->host || *end != '\0' || port < 1 || port > 65535)
        return -EINVAL;
    *server = (struct server){.name = text, .port = (uint16_t)port};
    memcpy(server->host, text, (size_t)(colon - text));
    return 0;
}

async int main(int argc, char **argv)
{
    struct server servers[3];
    char *end;
    long seconds = argc == 6 ? strtol(argv[1], &end, 10) : 0;
    if (argc != 6 || *end != '\0' || seconds < 1 || seconds > 3600) {
        fprintf(stderr, "usage: %s SECONDS PATH HOST:PORT HOST:PORT HOST:PORT\n", argv[0]);
        return 2;
    }
    for (int i = 0; i < 3; i++) {
        if (parse_server(&servers[i], argv[3 + i]) < 0) {
            fprintf(stderr, "fastest: '%s' is not HOST:PORT\n", argv[3 + i]);
            return 2;
        }
    }
    return await race(servers, argv[2], seconds * ACC_S);
}
