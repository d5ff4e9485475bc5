// flags: -std=gnu11
/* What future variables and streams are made with, and what not. */
#include <acc.h>
typedef struct pair { int a, b; } pair;
async int f(int n);
async void v(void);
async pair p(void);
async int *r(int n);
async yield int s(int n);
async yield long sl(int n);
async int (*h)(int);

async int user(int c, acc_future(int) job)
{
    async int a = (f(1)), b = ((h(2))), d = acc_spawn(f(3));
    async const int e = f(4);
    async volatile int g = f(5);
    async _Atomic int i = f(6);
    async struct { int a; } j = p();
    async enum { X } k = f(X);
    async unsigned l = f(7);
    async int m = v(), n = r(8), o = *r(9), q = (int)f(10), t = f(11) + 1, u = undeclared(12);
    async int w = acc_join(a), x = acc_race(a, b), y = await c, z = await a, aa = await await f(13), ab = await acc_join(b);
    async int ac = {h(14)}, ad = {a}, ae = {}, af = {f(15), f(16)}, ag = {[0] = f(17)}, ah = (f(18), f(19)), ai = c ? h(20) : h(21);
    async yield int s1 = f, s2 = f(22), s3 = s, s4 = h(23), s5 = sl(24), s6 = (s(25)), s7 = acc_spawn(f(26)), s8 = async { return 1; };
    async yield int s9 = {s(27)}, s10 = c ? s(28) : s(29), s11 = await f(30), s12 = job, s13[2];
    return 0;
}
