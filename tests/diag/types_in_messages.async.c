/* Types of futures and of async functions inside of others, as the dialect has them. */
#include <acc.h>
typedef struct pair { int a; } pair;
typedef acc_future(int) job;
typedef const acc_future(int) fixed_job;
struct holder {
    acc_future(int (*)(int)) function;
    acc_future(int) list[3], (*array)[3];
    acc_future(acc_future(int)) nested;
    async int (*pointer)(int, acc_future(int));
    acc_future(async int (*)(int)) async_function;
    acc_future(int (*)[4]) array_pointer;
    acc_future(const char *const) text;
};
void take(acc_future(int) x, acc_future(int) *y, async int (*p)(int, char *), acc_future(int) (*q)(acc_future(int), int));
acc_future(int) giver(acc_future(int) x, int n);
async int (*(*of_pointers)(void))(int);
async int *(*of_parameters)(async int (*)(void), int);
int (*(*plain)(async int (*)(void)))(int);
const volatile acc_future(int) both_words;
async void (*table[3])(void);

void use(struct holder *h, job j, fixed_job f, pair p)
{
    int n;
    p = h->list;
    p = h->array;
    p = h->pointer;
    p = &j;
    p = &f;
    p = giver;
    p = take;
    h->function = p;
    h->nested = p;
    h->async_function = p;
    h->array_pointer = p;
    h->text = p;
    h->array = h->list;
    h->nested = j;
    h->async_function = h->array_pointer;
    n = of_pointers;
    n = of_parameters;
    n = plain;
    n = &both_words;
    n = table;
    n = &of_pointers;
    n = use;
    take(1, 2, 3, 4);
    take(j, &h->text, h->pointer, take);
}
