#define s(x) #x
char *a = s(\n), *b = s(@ \);
