/* Results of struct types with const members, beside names that the generated C would like to use. */
#include <acc.h>
#include <stdio.h>
struct fixed { const int n; };
static async struct fixed fixed(int n) { await acc_yield(); return (struct fixed){ n }; }
static async struct fixed back(int n) { await acc_yield(); struct fixed value = { n + 1 }; return value; }
static async struct fixed pass(int value) { await acc_yield(); return (struct fixed){ value }; }
static async yield struct fixed give(int value) { struct fixed x = { value }; yield x; { struct fixed value = x; yield value; } }
static async struct fixed given(int n) { struct fixed value = { n }; { const struct fixed copy = value, value = copy; await acc_yield(); return (n ? value : await fixed(1)); } }
static async int conditional(int value) { struct fixed z = value > 1 ? (struct fixed){ value } : await fixed(3); return z.n; }
static async int home(int value) { struct fixed z = { value }, *p = &z; const struct fixed w = *p; const struct fixed *q = &w; await acc_yield(); return p->n + q->n; }
static async int home2(struct fixed value) { struct fixed z = value, *p = &z; await acc_yield(); return p->n; }
static async int generic(struct fixed value) { struct fixed z = _Generic(value, default: value); const struct fixed *p = &z; await acc_yield(); return p->n + ({ await fixed(1); value; }).n; }

int main(void)
{
    printf("%d\n", acc_block_on(back(1)).n);
    printf("%d\n", acc_block_on(pass(1)).n);
    printf("%d\n", acc_block_on(given(5)).n);
    printf("%d %d\n", acc_block_on(conditional(5)), acc_block_on(conditional(0)));
    printf("%d %d %d\n", acc_block_on(home(6)), acc_block_on(home2((struct fixed){ 7 })), acc_block_on(generic((struct fixed){ 7 })));
    acc_block_on(async { async yield struct fixed s = give(8); struct { struct fixed x; } o = { { 0 } }; while (await acc_next(s, &o.x) > 0) printf("%d\n", o.x.n); });
    return 0;
}
