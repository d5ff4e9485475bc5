/* C11 6.10.3.3. */
#define cat(a, b) a ## b
#define xcat(a, b) cat(a, b)
#define cat3(a, b, c) a ## b ## c
#define hash_hash # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c hash_hash d)
char p[] = join(x, y);
cat(a, b) cat(1, 2) cat(1, e+) cat(L, "x") cat(u8, "x") cat(<, <=) cat(-, >) cat(a, 1) cat(., 1) cat(1, .5) cat(x, )
cat(, x) [cat(,)] cat3(a, , c) cat3(, b, ) [cat3(,,)] cat3(1, 2, 3) cat(a b, c d) cat(+ -, > =) cat(%:, %:)
xcat(cat(a, b), c) xcat(__LINE__, x) cat(__LINE__, x)
#define obj a ## b ## c
#define obj2 x ## 1 + 1 ## y
#define AB cat(A, B)
#define abc done
obj obj2 AB
#define if_(c) cat(if_, c)
#define if_1 yes
if_(1) if_(0)
#define sp(a, b) [a ## b] [ a##b ] [-a ## b] [- a##b]
sp( l , r ) sp(l,r) sp(,) sp(l,) sp(,r) sp(l l,r r)
#define keep(a, b) a b a##b b##a #a #b
keep(AB, obj) keep(1,2)
#define pasted_name(x) x ## _macro(x)
#define one_macro(x) <x>
pasted_name(one) pasted_name(two)
#define chain(a, b, c, d) a ## b c ## d a ## b ## c ## d a##b##c d
chain(1,2,3,4) chain(a,,c,) chain(,b,,d) chain(,,,)
#define num(x) 0x ## x ## u + 1.##x + x##.5 + x##e##5
num(1)
#define arrow(p, m) p->m p- >m p ->m
arrow(a, b)
#define own(a) [a ## _o] [ a##_o] [-a##_o] [- a ## _o] xstr(a##_o)
#define str(x) #x
#define xstr(x) str(x)
own() own(l) xstr(own()) xstr(own( l )) cat(,)
#define with_rest(a, ...) x ## a [a ## __VA_ARGS__] x ## __VA_ARGS__
with_rest() with_rest(,) with_rest(1)
#define rest_only(a, ...) a ## __VA_ARGS__
rest_only() rest_only(1) [rest_only(,)]
