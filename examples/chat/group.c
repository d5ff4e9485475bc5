/* group.c: see group.h.  Nothing here waits for anything, so it is plain C. */
#include "group.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct group {
    char name[NAME_SIZE];
    LIST_HEAD(, member) members;
    LIST_ENTRY(group) others;
    unsigned long posted;                   /* how many messages there have been */
    char backlog[BACKLOG][MESSAGE_SIZE];    /* the last of them: number n stands at n % BACKLOG */
};

static LIST_HEAD(, group) groups = LIST_HEAD_INITIALIZER(groups);

static struct group *find_or_make(const char *name)
{
    struct group *group;
    LIST_FOREACH(group, &groups, others) {
        if (strcmp(group->name, name) == 0)
            return group;
    }
    group = calloc(1, sizeof *group);
    if (!group)
        return NULL;
    snprintf(group->name, sizeof group->name, "%s", name);
    LIST_INIT(&group->members);
    LIST_INSERT_HEAD(&groups, group, others);
    return group;
}

static void free_if_empty(struct group *group)
{
    if (LIST_EMPTY(&group->members)) {
        LIST_REMOVE(group, others);
        free(group);
    }
}

/* Adds a message, and wakes those who are to take it.  It stands where the oldest stood: who has not taken that one
 * sees it in group_take. */
static void tell_all(struct group *group, const char *who, const char *mark, const char *text)
{
    char message[MESSAGE_SIZE];
    snprintf(message, sizeof message, "[%s] %s%s %s\n", group->name, who, mark, text);
    strcpy(group->backlog[group->posted % BACKLOG], message);
    group->posted++;

    struct member *member;
    LIST_FOREACH(member, &group->members, in_group)
        member->wake(member->outbox);
}

struct member *group_join(const char *name, const char *who, struct outbox *outbox,
                          void (*wake)(struct outbox *outbox))
{
    struct member *member = malloc(sizeof *member);
    struct group *group = member ? find_or_make(name) : NULL;
    if (!group) {
        free(member);
        return NULL;
    }
    *member = (struct member){.group = group, .who = who, .outbox = outbox, .wake = wake, .next = group->posted};
    LIST_INSERT_HEAD(&group->members, member, in_group);
    tell_all(group, who, "", "has joined");
    return member;
}

void group_leave(struct member *member)
{
    LIST_REMOVE(member, in_group);
    tell_all(member->group, member->who, "", "has left");
    free_if_empty(member->group);
    free(member);
}

const char *group_name(const struct group *group)
{
    return group->name;
}

void group_post(struct member *member, const char *text)
{
    tell_all(member->group, member->who, ":", text);
}

size_t group_take(struct member *member, char *to, size_t room)
{
    const struct group *group = member->group;
    size_t length = 0;

    if (group->posted - member->next > BACKLOG) {
        unsigned long lost = group->posted - member->next - BACKLOG;
        member->next += lost;
        length = (size_t)snprintf(to, room, "[%s] you read too slowly: %lu messages are lost\n", group->name, lost);
    }
    while (member->next < group->posted) {
        const char *message = group->backlog[member->next % BACKLOG];
        size_t more = strlen(message);
        if (more > room - length)
            break;
        memcpy(to + length, message, more);
        length += more;
        member->next++;
    }
    return length;
}
