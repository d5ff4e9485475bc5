/* Tokens that came side by side and would be another token without a space. */
#define id(x) x
#define hash #
#define percent_hash %:
#define at_hash(x) hash x
#define colon :
#define greater >
#define equal =
#define dot .
#define digit 5
#define name a
#define quoted "a"
#define L_ L
#define wide L"a"
id(-)equal id(-)greater id(-)id(-) id(<)colon id(<)id(%) id(<)id(<=) id(%)greater id(%)colon id(:)greater id(/)id(/) id(/)id(*)
id(!)equal id(^)equal id(|)id(|) id(&)id(&&) id(+)id(++) id(>)id(>=) id(>>)equal id(==)equal id(*)equal id(~)equal
id(.)digit id(.)dot id(.)dot dot digit id(5)dot id(5)digit id(5)name id(5)id(-) id(5)id(+) id(1e)id(+) id(5)quoted
id(a)digit id(a)name id(a)quoted id(L)quoted id(u8)name id(u)name id(U)name id(u9)quoted id(LL)quoted id(a)wide L_ quoted id(a)id(.5)
x hash hash; x hash percent_hash x hash id(%) (hash)hash at_hash(hash) percent_hash percent_hash
id($)name id(a)id($) id($)digit id("a")"b" id("a")name id('a')digit id(")")id(")")
#define HASH #
HASH at the beginning
 HASH a # b
#define same_after ==
#define character 'x'
id(1)_a id(a)character id(L)character id(u9)character id(<)same_after id(+)same_after id(#)id(%)
