/* names.c: acc_getaddrinfo: getaddrinfo(3) on a thread of the pool, as a future.
 *
 * The lookup has copies of all that it was asked, because it may go on after its future, and what the future borrowed,
 * are gone. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "names.h"

#include <stdbool.h>

#include "../core/core.h"
#include "pool.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

typedef struct lookup {
    acc_job job;
    char *host, *service;
    struct addrinfo hints;
    bool hinted;
    struct addrinfo *found;
    int result;
} lookup;

enum { NOT_STARTED = ACC_START, RUNNING, DONE };

int acc_names_error(int code)
{
    switch (code) {
    case 0:
        return 0;
    case EAI_NONAME:
    case EAI_SERVICE:
    case EAI_NODATA:
        return -ENOENT;
    case EAI_AGAIN:
        return -EAGAIN;
    case EAI_MEMORY:
        return -ENOMEM;
    case EAI_BADFLAGS:
        return -EINVAL;
    case EAI_FAMILY:
    case EAI_ADDRFAMILY:
        return -EAFNOSUPPORT;
    case EAI_SOCKTYPE:
        return -EPROTOTYPE;
    case EAI_SYSTEM:
        return errno ? -errno : -EIO;
    default:
        return -EIO;
    }
}

int acc_tcp_addresses(const char *host, uint16_t port, int flags, struct addrinfo **addresses)
{
    char service[sizeof "65535"];
    snprintf(service, sizeof service, "%u", (unsigned)port);
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = flags | AI_NUMERICSERV };
    return acc_names_error(getaddrinfo(host && *host ? host : NULL, service, &hints, addresses));
}

static void run_lookup(acc_job *job)
{
    lookup *asked = (lookup *)(void *)job;
    struct addrinfo *found = NULL;
    int code = getaddrinfo(asked->host, asked->service, asked->hinted ? &asked->hints : NULL, &found);
    asked->result = acc_names_error(code);
    asked->found = code == 0 ? found : NULL;
}

static void release_lookup(acc_job *job)
{
    lookup *asked = (lookup *)(void *)job;
    if (asked->found)
        freeaddrinfo(asked->found);
    free(asked->host);
    free(asked->service);
    free(asked);
}

/* A copy of a string, or NULL of NULL; false: no memory. */
static bool copy_string(char **copy, const char *string)
{
    *copy = string ? strdup(string) : NULL;
    return *copy || !string;
}

static int start(struct acc_getaddrinfo__future *self, acc_context *cx)
{
    lookup *asked = calloc(1, sizeof *asked);
    if (!asked)
        return -ENOMEM;
    asked->job.run = run_lookup;
    asked->job.release = release_lookup;
    asked->hinted = self->start.hints;
    if (asked->hinted) {
        /* Only these members are hints. */
        asked->hints.ai_flags = self->start.hints->ai_flags;
        asked->hints.ai_family = self->start.hints->ai_family;
        asked->hints.ai_socktype = self->start.hints->ai_socktype;
        asked->hints.ai_protocol = self->start.hints->ai_protocol;
    }
    int error = -ENOMEM;
    if (copy_string(&asked->host, self->start.host) && copy_string(&asked->service, self->start.service))
        error = acc_pool_submit(&asked->job, cx->waker);
    if (error < 0)
        release_lookup(&asked->job);
    else
        self->job = asked;
    return error;
}

void acc_getaddrinfo__init(struct acc_getaddrinfo__future *self, const char *host, const char *service,
                           const struct addrinfo *hints, struct addrinfo **result)
{
    self->state = NOT_STARTED;
    self->start.host = host;
    self->start.service = service;
    self->start.hints = hints;
    self->found = result;
}

acc_poll acc_getaddrinfo__poll(struct acc_getaddrinfo__future *self, acc_context *cx)
{
    if (self->state == NOT_STARTED) {
        self->result = start(self, cx);
        self->state = self->result < 0 ? DONE : RUNNING;
        return self->result < 0 ? ACC_READY : ACC_PENDING;
    }
    lookup *asked = self->job;
    if (!acc_pool_finished(&asked->job, cx->waker))
        return ACC_PENDING;
    self->result = asked->result;
    self->state = DONE;
    if (asked->result == 0) {
        *self->found = asked->found;
        asked->found = NULL;
    }
    release_lookup(&asked->job);
    return ACC_READY;
}

void acc_getaddrinfo__drop(struct acc_getaddrinfo__future *self)
{
    if (self->state == RUNNING)
        acc_pool_abandon(self->job);
    self->state = DONE;
}

ACC_OPERATION(acc_getaddrinfo);
ACC_FUNCTION(int, acc_getaddrinfo,
             (const char *host, const char *service, const struct addrinfo *hints, struct addrinfo **result),
             (future, host, service, hints, result))
