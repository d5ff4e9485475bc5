/* group.h: groups of people who read what the others post.
 *
 *     group_join("c", ...)    a member of the group "c", which is made if nobody was in it
 *     group_post              a message for every member, the one who posts included
 *     group_take              the next messages for one member
 *     group_leave             the last to leave takes the group down
 *
 * A group keeps its last BACKLOG messages, numbered from 0, and each member knows the number of the one that it takes
 * next.  So a message stands in memory once, however many are to read it, and each of them reads at its own speed:
 *
 *     backlog       ... 17  18  19  20  21  22
 *     takes next             ^grace             ^ada: has taken all there is */
#ifndef GROUP_H
#define GROUP_H

#include <stddef.h>
#include <sys/queue.h>

enum {
    BACKLOG = 256,          /* how many messages a group keeps */
    NAME_SIZE = 32,         /* of a person or a group, with the 0 at the end */
    TEXT_SIZE = 1024,       /* of what is posted, with the 0 */
    MESSAGE_SIZE = NAME_SIZE + NAME_SIZE + TEXT_SIZE + 8    /* "[group] who: text\n" */
};

struct group;
struct outbox;

struct member {
    struct group *group;
    const char *who;                        /* the person's name: borrowed */
    struct outbox *outbox;
    void (*wake)(struct outbox *outbox);    /* called when there is something to take */
    unsigned long next;                     /* the number of the message that it takes next */
    LIST_ENTRY(member) in_group;
    TAILQ_ENTRY(member) in_outbox;          /* for the outbox: one person may be in many groups */
};

/* `who` becomes a member, and all members are told.  It takes what is posted from now on.  NULL: out of memory. */
struct member *group_join(const char *name, const char *who, struct outbox *outbox,
                          void (*wake)(struct outbox *outbox));

/* Those who stay are told.  What the member has not taken, it does not get. */
void group_leave(struct member *member);

const char *group_name(const struct group *group);

void group_post(struct member *member, const char *text);

/* Copies whole messages as long as there is room for the next; MESSAGE_SIZE is always enough.  How many bytes; 0: there
 * are no news. */
size_t group_take(struct member *member, char *to, size_t room);

#endif
