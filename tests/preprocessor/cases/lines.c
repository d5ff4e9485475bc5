/* C11 5.1.1.2p1: spliced lines and comments everywhere. */
#define long_name 1\
2
int a = lo\
ng_name, b\
b = long_name;
#define str(x) #x
char *s = "a\
b", *t = str(a\
b), *u = str("c\
d");
int c = 1 +\
+ 2, d = 1 /* comment *\
*/ 3;
// comment \
goes on
#define comment /* a
b */ 5 /* c */ // d
int e = comment;
/* x */ # /* y */ define /* z */ odd /* w */ (1)
int f = odd; /* one */ /* two */ int g; /* three
four */ int h;
#define url "http://not.a/comment"
char *v = url, w = '"', x = '\'', *y = "/* no */";
#/**/define z/**/z2
int zz = z;
#define function(a, \
                 b) a + \
    b
int i = function(1, 2), k = function(1,
2)
, l;
	#	define	TAB	(	1	)
int m	=	TAB;
int o = __LINE\
__, p;
