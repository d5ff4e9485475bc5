/* C11 6.10.8.1. */
#define line __LINE__
#define id(x) x
#define str(x) #x
#define xstr(x) str(x)
#define cat(a, b) a##b
#define xcat(a, b) cat(a, b)
char *file = __FILE__, *base = __BASE_FILE__, *name = __FILE_NAME__, *s = xstr(__FILE__) xstr(__LINE__) str(__LINE__);
int lines[] = { __LINE__, line, id(line), id(__LINE__), id(
line), id(__LINE__
), line, xcat(__LINE__, u), id(id(__LINE__)) };
int counters[] = { __COUNTER__, id(__COUNTER__), __COUNTER__, xcat(1, __COUNTER__), __INCLUDE_LEVEL__ };
int unique(xcat(a, __COUNTER__)), xcat(b, __LINE__);
int versions[] = { __STDC__, __STDC_HOSTED__, __GNUC__, __INT_MAX__, __ACC__ };
#define log(...) f(__LINE__, __VA_ARGS__)
log(1,
  2, __LINE__,
  id(line)); log(__LINE__
)
#undef __GNUC_MINOR__
int minor = __GNUC_MINOR__;
