/* Line splices within the prefix of a string or character constant, and before and behind a #. */
char *a = u8\
"a", *b = u\
8\
"b";
int c = L\
'c', d = U\
\
'd';
\
#define x 1
# \
define y 2
#/**/\
/**/define z 3
#define \
w 4
int values[] = {x, y, z};
#define str(x) #x
char *s = str(L\
'c') str(a\
b);
