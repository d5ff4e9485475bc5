/* Types of a block that are named before they are defined, and qualified by the names that typedefs give them. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct outer {
    int n;
};

static async int find(const char *name)
{
    typedef struct tag TAG;
    struct tag {
        const char *name;
        unsigned length : 8;
    };
#define X(name) { name, sizeof name - 1 }
    static const TAG first[] = { X("h1"), X("h2"), { NULL, 0 } }, second[] = { X("article"), { NULL, 0 } };
#undef X
    static const TAG *const tables[2] = { first, second };
    const TAG *volatile kept = NULL;

    for (int i = 0; i < 2; i++) {
        const TAG *tags = tables[i];
        for (int j = 0; tags[j].name; j++) {
            await acc_yield();
            kept = &tags[j];
            if (!strcmp(tags[j].name, name))
                return i * 100 + j * 10 + (int)kept->length;
        }
    }
    return -1;
}

static async int linked(int n)
{
    struct list *list = NULL;
    struct list {
        struct list *next;
        int n;
    } items[3];
    for (int i = 0; i < 3; i++) {
        items[i] = (struct list){ list, n + i };
        list = &items[i];
        await acc_yield();
    }
    int sum = 0;
    for (; list; list = list->next) {
        sum += list->n;
        await acc_yield();
    }
    return sum;
}

static async int of_the_file(struct outer *given)
{
    struct outer *outer = given;
    struct outer copy = *given;
    await acc_yield();
    {
        union later *later;
        union later {
            int n;
            char bytes[sizeof(int)];
        } here = { outer->n };
        later = &here;
        await acc_yield();
        copy.n += later->n;
    }
    return copy.n;
}

static async int pointers(void)
{
    typedef int *pointer;
    typedef int row[2];
    int n = 1;
    static const row rows[2] = { { 1, 2 }, { 3, 4 } };
    const row *row_pointer = &rows[1];
    const pointer constant = &n;
    typedef pointer pointers[2];
    static int of_static = 2;
    static const pointers both[1] = { { &of_static, &of_static } };
    const pointers *both_pointer = both;
    await acc_yield();
    *constant += (*row_pointer)[1] + *(*both_pointer)[1];
    return n;
}

async int main(void)
{
    struct outer outer = { 4 };
    printf("%d %d %d\n", await find("h2"), await find("article"), await find("p"));
    printf("%d %d %d\n", await linked(5), await of_the_file(&outer), await pointers());
    return 0;
}
