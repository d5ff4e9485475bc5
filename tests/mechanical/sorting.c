/* Sorting in several ways, with comparisons through function pointers, which stay plain, and without. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int comparison(const void *, const void *);

struct person {
    char name[8];
    int age;
};

struct node {
    int value;
    struct node *next;
};

static int by_age(const void *a, const void *b)
{
    const struct person *x = a, *y = b;

    return x->age - y->age;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct person *)a)->name, ((const struct person *)b)->name);
}

static int opposite(comparison *compare, const void *a, const void *b)
{
    return -compare(a, b);
}

static int by_name_down(const void *a, const void *b)
{
    return opposite(by_name, a, b);
}

static void exchange(char *a, char *b, size_t size)
{
    while (size--) {
        char kept = *a;
        *a++ = *b;
        *b++ = kept;
    }
}

static void quick_sort(void *base, size_t count, size_t size, comparison *compare)
{
    char *first = base, *low = first, *high = first + (count - 1) * size;

    if (count < 2)
        return;
    exchange(first, first + count / 2 * size, size);
    for (;;) {
        while (high > first && compare(high, first) > 0)
            high -= size;
        while (low < high && compare(low, first) <= 0)
            low += size;
        if (low >= high)
            break;
        exchange(low, high, size);
    }
    exchange(first, high, size);
    size_t left = (high - first) / size;
    quick_sort(first, left, size, compare);
    quick_sort(high + size, count - left - 1, size, compare);
}

static struct node *merge(struct node *a, struct node *b)
{
    struct node head, *tail = &head;

    while (a && b) {
        struct node **smaller = a->value <= b->value ? &a : &b;
        tail = tail->next = *smaller;
        *smaller = (*smaller)->next;
    }
    tail->next = a ? a : b;
    return head.next;
}

static struct node *merge_sort(struct node *list)
{
    if (!list || !list->next)
        return list;
    struct node *middle = list;
    for (struct node *fast = list->next; fast && fast->next; fast = fast->next->next)
        middle = middle->next;
    struct node *second = middle->next;
    middle->next = NULL;
    return merge(merge_sort(list), merge_sort(second));
}

static void sift(int *heap, int at, int count)
{
    int child;

    for (; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && heap[child + 1] > heap[child])
            child++;
        if (heap[at] >= heap[child])
            return;
        int kept = heap[at];
        heap[at] = heap[child], heap[child] = kept;
    }
}

static void heap_sort(int *values, int count)
{
    for (int i = count / 2; i-- > 0;)
        sift(values, i, count);
    while (count-- > 1) {
        int kept = values[0];
        values[0] = values[count], values[count] = kept;
        sift(values, 0, count);
    }
}

static unsigned next_random(unsigned *state)
{
    return (*state = *state * 1103515245u + 12345u) >> 16 & 0x7fff;
}

static int is_sorted(const int *values, int count)
{
    for (int i = 1; i < count; i++)
        if (values[i - 1] > values[i])
            return 0;
    return 1;
}

static void show(const struct person *people, int count)
{
    for (int i = 0; i < count; i++)
        printf("%s:%d ", people[i].name, people[i].age);
    printf("\n");
}

int main(void)
{
    struct person people[] = { { "eve", 30 }, { "adam", 33 }, { "cain", 12 }, { "abel", 10 }, { "seth", 3 }, { "noah", 600 } };
    int count = sizeof people / sizeof *people;
    static comparison *const orders[] = { by_age, by_name, by_name_down };

    for (int i = 0; i < 3; i++) {
        quick_sort(people, count, sizeof *people, orders[i]);
        show(people, count);
    }
    qsort(people, count, sizeof *people, by_age);
    show(people, count);

    unsigned state = 7;
    int values[200];
    struct node nodes[200], *list = NULL;
    for (int i = 0; i < 200; i++) {
        values[i] = next_random(&state) % 1000;
        nodes[i] = (struct node) { values[i], list };
        list = &nodes[i];
    }
    printf("%d ", is_sorted(values, 200));
    heap_sort(values, 200);
    printf("%d %d %d\n", is_sorted(values, 200), values[0], values[199]);
    list = merge_sort(list);
    int same = 0;
    for (int i = 0; list; list = list->next, i++)
        same += list->value == values[i];
    printf("%d\n", same);
    return 0;
}
