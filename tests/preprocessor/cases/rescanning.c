/* C11 6.10.3.4, and the examples of 6.10.3.5. */
#define x 3
#define f(a) f(x * (a))
#undef x
#define x 2
#define g f
#define z z[0]
#define h g(~
#define m(a) a(w)
#define w 0,1
#define t(a) a
#define p() int
#define q(x) x
#define r(x,y) x ## y
#define str(x) # x
f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);
g(x+(3,4)-w) | h 5) & m
    (f)^m(m);
p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };
char c[2][6] = { str(hello), str() };
#define NIL(xxx) xxx
#define G_0(arg) NIL(G_1)(arg)
#define G_1(arg) NIL(arg)
G_0(42)
#define f2(a) a*g2
#define g2(a) f2(a)
f2(2)(9)
#define AA BB
#define BB AA
AA BB
#define EMPTY
#define DEFER(id) id EMPTY
#define A() 123
#define EXPAND(...) __VA_ARGS__
DEFER(A)() EXPAND(DEFER(A)())
#define foo foo a bar
#define bar foo
foo bar
#define self(x) x self
self(1)(2)(3) self (self)(4)
#define tail f3 (
#define f3(a) <a>
tail 1)
#define lparen (
#define call f3 lparen 5 )
call EXPAND(call)
#define obj obj2
#define obj2 obj(1)
#define obj3(y) obj
obj3(1)(2) obj(3)
EXPAND(obj3)(1) EXPAND(EXPAND(obj3)(1))
f3
f3 f3 (6)
