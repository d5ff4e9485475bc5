/* http_get: fetches a page.
 *
 *     $ acc run examples/http_get/http_get.async.c -- 127.0.0.1 80 /index.html
 *
 * Its main is plain C: acc_block_on runs one future to its end and gives its value, which is how a program that is not
 * async calls something that is. */
#include <acc.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* Says what could not be done and why, and gives the error back, for `return failed(...)`. */
static int failed(int error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("http_get: ", stderr);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, ": %s\n", strerror(-error));
    va_end(arguments);
    return error;
}

/* Sends the request and reads the whole answer, which the caller frees.  Its length, or a negative error. */
static async ssize_t ask(int socket, const char *host, const char *path, char **answer)
{
    char request[2048];
    int length = snprintf(request, sizeof request,
                          "GET %s HTTP/1.0\r\n"
                          "Host: %s\r\n"
                          "\r\n", path, host);
    if (length >= (int)sizeof request)
        return failed(-ENAMETOOLONG, "cannot ask for that path");

    ssize_t sent = await acc_write_all(socket, request, length);
    if (sent < 0)
        return failed(sent, "cannot send the request");

    /* There will be no more from us.  A server that has already answered and left is no reason to give up. */
    int shut = acc_shutdown(socket, SHUT_WR);
    if (shut < 0 && shut != -ENOTCONN)
        return failed(shut, "cannot end the request");

    ssize_t received = await acc_read_to_end(socket, answer);
    if (received < 0)
        return failed(received, "cannot read the answer");
    return received;
}

/* "HTTP/1.0 200 OK", headers, an empty line, the page: prints the page if that is what it is. */
static int print_page(const char *answer, size_t length)
{
    int status;
    const char *page = strstr(answer, "\r\n\r\n");
    if (sscanf(answer, "HTTP/%*d.%*d %d", &status) != 1 || !page)
        return failed(-EPROTO, "the answer is not HTTP");
    if (status != 200) {
        fprintf(stderr, "http_get: the server says: %.*s\n", (int)strcspn(answer, "\r\n"), answer);
        return -ENOENT;
    }
    page += 4;
    size_t page_length = length - (size_t)(page - answer);
    if (fwrite(page, 1, page_length, stdout) != page_length || fflush(stdout) != 0)
        return failed(-errno, "cannot print the page");
    return 0;
}

static async int http_get(const char *host, uint16_t port, const char *path)
{
    int socket = await acc_tcp_connect(host, port);
    if (socket == -ENOENT)
        return failed(socket, "there is no host '%s'", host);
    if (socket == -EAGAIN)
        return failed(socket, "cannot look up '%s' for now", host);
    if (socket < 0)
        return failed(socket, "cannot connect to '%s' port %u", host, port);
    defer acc_close(socket);

    char *answer = NULL;
    defer free(answer);
    ssize_t length = try await ask(socket, host, path, &answer);
    return print_page(answer, (size_t)length);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: %s HOST PORT PATH\n", argv[0]);
        return 2;
    }
    char *end;
    long port = strtol(argv[2], &end, 10);
    if (end == argv[2] || *end != '\0' || port < 1 || port > 65535) {
        fprintf(stderr, "http_get: '%s' is no port: a number from 1 to 65535 is\n", argv[2]);
        return 2;
    }
    return acc_block_on(http_get(argv[1], (uint16_t)port, argv[3])) < 0 ? 1 : 0;
}
