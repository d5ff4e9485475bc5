/* A const place is given no future by assignment, as it is given no value. */
#include <acc.h>
static async int fetch(int n) { return n; }
struct s { const acc_future(int) m; acc_future(int) const n[2]; acc_future(int) ok; };
static acc_future(int) const g;
typedef acc_future(int) const fixed;
static async double half(void) { return 1; }

async int body(acc_future(int) const q, struct s *p, const struct s *w, acc_future(int) *const ok, acc_future(int) const *bad)
{
    q = fetch(2);
    p->m = fetch(2);
    w->m = fetch(2);
    w->ok = fetch(2);
    p->n[1] = fetch(2);
    p->ok = fetch(1);
    *ok = fetch(1);
    *bad = fetch(1);
    g = fetch(2);
    const acc_future(int) k = fetch(1);
    k = q ? fetch(2) : fetch(3);
    k = acc_spawn(fetch(1));
    k = async { return 1; };
    acc_future(double) const d = NULL;
    d = half();
    (d) = fetch(1);
    fixed f = fetch(1);
    f = fetch(2);
    k = p->ok;
    return 0;
}

int plain(acc_future(int) const *bad)
{
    const acc_future(int) k = fetch(1);
    k = fetch(2);
    *bad = fetch(1);
    return 0;
}
