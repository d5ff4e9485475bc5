/* A hash table with chains that grows, counts words, removes, and walks with a callback. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct entry *next;
    uint32_t hash;
    int value;
    char key[];
};

struct table {
    struct entry **buckets;
    unsigned size, used, collisions;
};

static uint32_t hash_of(const char *text)
{
    uint32_t hash = 2166136261u;

    while (*text) {
        hash ^= (unsigned char)*text++;
        hash *= 16777619u;
    }
    return hash;
}

static struct table *create(unsigned size)
{
    struct table *table = malloc(sizeof *table);

    *table = (struct table) { calloc(size, sizeof *table->buckets), size, 0, 0 };
    return table;
}

static struct entry **find(struct table *table, const char *key, uint32_t hash)
{
    struct entry **at = &table->buckets[hash % table->size];

    while (*at && ((*at)->hash != hash || strcmp((*at)->key, key) != 0)) {
        table->collisions++;
        at = &(*at)->next;
    }
    return at;
}

static void grow(struct table *table)
{
    struct entry **old = table->buckets;
    unsigned old_size = table->size;

    table->size = old_size * 2 + 1;
    table->buckets = calloc(table->size, sizeof *table->buckets);
    for (unsigned i = 0; i < old_size; i++)
        for (struct entry *entry = old[i], *next; entry; entry = next) {
            next = entry->next;
            struct entry **at = find(table, entry->key, entry->hash);
            entry->next = *at;
            *at = entry;
        }
    free(old);
}

static int *value_of(struct table *table, const char *key)
{
    uint32_t hash = hash_of(key);
    struct entry **at = find(table, key, hash);

    if (!*at) {
        if (table->used >= table->size) {
            grow(table);
            at = find(table, key, hash);
        }
        *at = malloc(sizeof **at + strlen(key) + 1);
        (*at)->next = NULL;
        (*at)->hash = hash;
        (*at)->value = 0;
        strcpy((*at)->key, key);
        table->used++;
    }
    return &(*at)->value;
}

static int discard(struct table *table, const char *key)
{
    struct entry **at = find(table, key, hash_of(key)), *entry = *at;

    if (!entry)
        return 0;
    *at = entry->next;
    free(entry);
    table->used--;
    return 1;
}

static void count_words(struct table *table, const char *text)
{
    char word[32];
    int length = 0;

    do {
        if (*text && *text != ' ') {
            word[length++] = *text;
        } else if (length) {
            word[length] = '\0';
            ++*value_of(table, word);
            length = 0;
        }
    } while (*text++);
}

static int by_count(const void *a, const void *b)
{
    const struct entry *x = *(struct entry *const *)a, *y = *(struct entry *const *)b;

    return x->value != y->value ? y->value - x->value : strcmp(x->key, y->key);
}

static unsigned collect(struct table *table, struct entry **list)
{
    unsigned count = 0;

    for (unsigned i = 0; i < table->size; i++)
        for (struct entry *entry = table->buckets[i]; entry; entry = entry->next)
            list[count++] = entry;
    return count;
}

static void destroy(struct table *table)
{
    for (unsigned i = 0; i < table->size; i++)
        while (table->buckets[i]) {
            struct entry *next = table->buckets[i]->next;
            free(table->buckets[i]);
            table->buckets[i] = next;
        }
    free(table->buckets);
    free(table);
}

int main(void)
{
    struct table *table = create(3);

    count_words(table, "the cat and the dog and the bird saw the man who saw the cat and a dog");
    *value_of(table, "extra") += 10;
    *value_of(table, "extra") -= *value_of(table, "the");
    printf("%d %d\n", discard(table, "bird"), discard(table, "fish"));

    struct entry *list[table->used];
    unsigned count = collect(table, list);
    qsort(list, count, sizeof *list, by_count);
    for (unsigned i = 0; i < count; i++)
        printf("%s %d\n", list[i]->key, list[i]->value);
    for (int i = 0; i < 500; i++) {
        char key[16];
        snprintf(key, sizeof key, "key%d", i * 7919 % 1000);
        *value_of(table, key) = i;
    }
    printf("%u of %u, %d collided\n", table->used, table->size, table->collisions > 0);
    int sum = 0;
    for (int i = 0; i < 1000; i += 3) {
        char key[16];
        snprintf(key, sizeof key, "key%d", i);
        sum += discard(table, key) ? 1 : 1000;
    }
    printf("%u %d\n", table->used, sum);
    destroy(table);
    return 0;
}
