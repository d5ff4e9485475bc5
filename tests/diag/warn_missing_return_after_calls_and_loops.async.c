/* What ends a block: functions that never return, by keyword or attribute, and loops without an end. */
#include <acc.h>
#include <stdlib.h>
async int f(int n);
_Noreturn void die(void);
void die_by_attribute(void) __attribute__((noreturn));
void go_on(void);
void (*handler)(void);

async int blocks(int c)
{
    acc_spawn(async { if (c) return 1; die(); });
    acc_spawn(async { if (c) return 1; die_by_attribute(); });
    acc_spawn(async { if (c) return 1; exit(1); });
    acc_spawn(async { switch (c) { case 1: return 1; default: abort(); } });
    acc_spawn(async { if (c) return 1; for (;;) c++; });
    acc_spawn(async { again: if (c) return 1; goto again; });
    acc_spawn(async { for (int i = 0; i < 3; i++) { ; } return 3; });
    acc_spawn(async { if (c) return; });
    acc_spawn(async { if (c) return 1; go_on(); });
    acc_spawn(async { if (c) return 1; handler(); });
    acc_spawn(async { if (c) return 1; (c ? die : die_by_attribute)(); });
    acc_spawn(async { if (c) return 1; while (c) c++; });
    acc_spawn(async { if (c) return 1; do { if (c > 1) continue; } while (c); });
    acc_spawn(async { if (c) { for (;;) { if (c) break; } } else return 1; });
    acc_spawn(async { if (c) return 1; await f(1); });
    acc_spawn(async { if (c) return 1; if (c > 1) ; else ; });
    acc_spawn(async { if (c) return 1; die(); if (c > 1) ; else ; });
    acc_spawn(async { if (c) return 1; if (c > 1) ; else ; if (c > 1) ; else ; for (;;) ; });
    return 0;
}
