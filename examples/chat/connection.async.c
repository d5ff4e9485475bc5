/* connection.async.c: one client, from its first word to its last.
 *
 *     the client says     and gets
 *     ada                 Welcome, ada. ...
 *     join c              [c] ada has joined        so do all who are in the group
 *     post c hello        [c] ada: hello            so do all who are in the group
 *     leave c             You have left c           the others: [c] ada has left
 *
 * A line that makes no sense is answered with one that begins with "error:". */
#include "connection.h"
#include "group.h"
#include "outbox.h"

#include <ctype.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>

#define PATIENCE (5 * ACC_S)
enum { LINE_SIZE = TEXT_SIZE };         /* the longest line that a client may send, with its newline */

struct connection {
    struct outbox outbox;
    char name[NAME_SIZE];               /* "" until we know */
};

static bool is_name(const char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; i < length; i++) {
        if (!isgraph((unsigned char)text[i]))
            return false;
    }
    return length > 0 && length < NAME_SIZE;
}

static void introduce(struct connection *self, const char *name)
{
    if (!is_name(name)) {
        outbox_answer(&self->outbox, "error: a name has 1 to %d letters, and no spaces. Who are you?", NAME_SIZE - 1);
        return;
    }
    strcpy(self->name, name);
    outbox_answer(&self->outbox, "Welcome, %s. Say: join GROUP, post GROUP TEXT, leave GROUP", name);
}

static struct member *find_member(struct connection *self, const char *group)
{
    struct member *member;
    TAILQ_FOREACH(member, &self->outbox.members, in_outbox) {
        if (strcmp(group_name(member->group), group) == 0)
            break;
    }
    return member;
}

static void join(struct connection *self, const char *group)
{
    struct member *member = group_join(group, self->name, &self->outbox, outbox_wake);
    if (member)
        TAILQ_INSERT_TAIL(&self->outbox.members, member, in_outbox);
    else
        outbox_answer(&self->outbox, "error: out of memory");
}

static void leave(struct connection *self, struct member *member)
{
    TAILQ_REMOVE(&self->outbox.members, member, in_outbox);
    group_leave(member);
}

static void leave_all(struct connection *self)
{
    struct member *member;
    while ((member = TAILQ_FIRST(&self->outbox.members)))
        leave(self, member);
}

/* Never more than one answer: see serve. */
static void obey(struct connection *self, char *line)
{
    struct outbox *outbox = &self->outbox;
    char *text = line;
    const char *command = strsep(&text, " "), *group = strsep(&text, " ");
    bool joins = strcmp(command, "join") == 0 && !text;
    bool posts = strcmp(command, "post") == 0 && text;
    bool leaves = strcmp(command, "leave") == 0 && !text;

    if (!group || !is_name(group) || !(joins || posts || leaves)) {
        outbox_answer(outbox, "error: say: join GROUP, post GROUP TEXT, leave GROUP");
        return;
    }
    struct member *member = find_member(self, group);
    if (joins && !member) {
        join(self, group);
    } else if (posts && member) {
        group_post(member, text);
    } else if (leaves && member) {
        outbox_answer(outbox, "You have left %s", group);
        leave(self, member);
    } else {
        outbox_answer(outbox, "error: you are %s %s", member ? "already in" : "not in", group);
    }
}

async int serve(int socket)
{
    defer acc_close(socket);
    /* A message is to go out at once: the system shall not wait for more, to send fewer packets. */
    int on = 1;
    if (setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0)
        return -errno;

    struct connection self = {.name = ""};
    outbox_open(&self.outbox, socket);
    defer outbox_close(&self.outbox);
    defer leave_all(&self);             /* the last of the defers is the first to run */

    outbox_answer(&self.outbox, "Who are you?");
    char buffer[LINE_SIZE], *line;
    acc_reader reader = {.fd = socket, .buffer = buffer, .size = sizeof buffer};
    while (try await acc_read_line(&reader, &line) > 0) {
        line[strcspn(line, "\r")] = '\0';
        if (self.name[0] == '\0')
            introduce(&self, line);
        else
            obey(&self, line);

        /* One command a turn, so that those who are to get a message get it before there are more. */
        await acc_yield();
        /* Who does not read the answers is not listened to. */
        if (!outbox_has_room(&self.outbox))
            await outbox_sent(&self.outbox);
        if (self.outbox.error < 0)
            return self.outbox.error;
    }

    /* The client has said all, but maybe it still reads.  It has some time for that. */
    if (await acc_race(outbox_sent(&self.outbox), acc_sleep(PATIENCE)) == 1)
        return -ETIMEDOUT;
    return self.outbox.error;
}
