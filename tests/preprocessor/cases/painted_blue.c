/* C11 6.10.3.4p2: what is not expanded any more. */
#define f(x) x f
#define ID(x) x
f(1)(2)(3)
ID(f(1))(2)
ID(f)(1)(2)
#define a a b
#define b a
a b ID(a) ID(ID(b))
#define g(x) h(x
#define h(x) [x]
g(1)) g(h(2)))
#define A B
#define B C
#define C A
A B C ID(A B C) ID(ID(A))
#define foo(x) bar x
foo(foo) (2)
foo(foo)(foo)(3)
#define bar(x) x
foo(bar)(foo)(4)
#define NOTHING
#define s(x) s NOTHING (x)
s(1) ID(s(1)) ID(ID(s(1)))
#define F() F_()
#define F_() F NOTHING ()
F() ID(F()) ID(ID(F()))
