/* C11 6.10.3.2. */
#define s(x) #x
#define xs(x) s(x)
#define sv(...) # __VA_ARGS__
#define xsv(...) sv(__VA_ARGS__)
s(a) s( a ) s(a  b) s(a	b) s(a
b) s("a\n") s('\'') s("a" "b") s('"') s("\\\"") s(L"x" u8"y" U'z')
s() s( ) s(/* c */) s(a/* c */b) s(a /* c */ b) s(-1) s(+ -) s(+-)
sv(a,b) sv(a, b) sv(a ,b) sv(,) sv( , ) sv() sv(1,"2,\"3\"",'4')
#define E
#define e() 
#define sp(x) x
#define in(x) [x]
#define out(x) [ x ]
#define cat(a, b) a##b
#define lead(x, y) x y
xs(E) xs(a E b) xs(aE) xs(+E+) xs(+ E+) xs(+E +) xs(+e()+) xs(+ e() +) xs(+sp()+) xs(+sp( )+) xs(sp(a)sp(b))
xs(in(a)) xs(in( a )) xs(out(a)) xs(out()) xs(in()) xs(+in()+) xs(in(E)) xs(in(E a)) xs(in(a E))
xs(cat(a,b)) xs(-cat( a, b)) xs(- cat(a,b)) xs(lead(,b)) xs([lead(,b)]) xs([lead(a,)]) xs([lead(,)])
xs(in(in(a))) xs(sp(sp)(a)) xs(sp(in)(a)) xs(sp(in) (a)) xs( sp ( in ) ( a ) )
xs(
  a
  +
  b) xs(sp(
a
+b
)) xsv(sp(a),
sp(b),sp(
c))
#define nested(x) xs(x) s(x) s(sp(x)) s(#x)
nested(E a) nested(in(sp(b))) nested(+-)
#define hash(x) #x#x # x #  x
hash(1) hash("a")
#define multi(x) s(x \
    y) xs(x /* c */ y)
multi(a) xs(multi(a))
