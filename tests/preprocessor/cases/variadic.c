/* C11 6.10.3p12, and GNU's: named ..., left out ..., `, ## __VA_ARGS__`. */
#define v(...) <__VA_ARGS__>
#define v1(a, ...) a<__VA_ARGS__>
#define gnu(a, ...) f(a, ## __VA_ARGS__)
#define gnu0(...) f(x, ## __VA_ARGS__)
#define named(args...) f(x, ## args)
#define named1(a, args...) f(a, ## args) [args] # args
#define tight(a, ...) f(a,##__VA_ARGS__)
#define middle(a, ...) f(a, ## __VA_ARGS__, z)
#define left(a, ...) f(__VA_ARGS__ ## a)
#define spaced(a, ...) a , ## __VA_ARGS__ b
#define str(...) #__VA_ARGS__
#define xstr(...) str(__VA_ARGS__)
v() v(1) v(1,2) v(,) v((1,2),3) v( 1 , 2 ) v1(1) v1(1,) v1(1,2) v1(1,2,3) v1(,) v1(,2)
gnu(1) gnu(1,) gnu(1,2) gnu(1, 2,3) gnu() gnu(,) gnu0() gnu0(1) gnu0(1,2) gnu0(,)
named() named(1) named(1,2) named1(1) named1(1,) named1(1,2,3) tight(1) tight(1,2) tight(1, 2) middle(1) middle(1,2)
left(1) left(1,2) left(1,2,3)
xstr(gnu(1)) xstr(gnu(1, 2)) xstr(gnu(1,2)) xstr(tight(1, 2)) xstr(tight(1,2)) xstr(spaced(1)) xstr(spaced(1,2)) xstr(spaced(1, 2))
#define E
gnu(1,E) gnu(1,E E) gnu(E) gnu(E,E) v(E) v1(E)
#define count_(a,b,c,n,...) n
#define count(...) count_(__VA_ARGS__,3,2,1,0)
count(1) count(1,2) count(1,2,3) count()
#define pass(...) __VA_ARGS__
#define two(a,b) [a|b]
pass(two)(1,2) pass(two(1,2)) pass(pass)(1) pass(v1(pass(1,2)))
#define commas pass(1,2)
two((commas),3)
#define call2(m, ...) m(__VA_ARGS__)
call2(two,1,2)
#define ten_letter(...) abcdefghij __VA_ARGS__
ten_letter(1) ten_letter()
#define pasted_comma(a, ...) a ## , ## __VA_ARGS__
pasted_comma(1) pasted_comma()
