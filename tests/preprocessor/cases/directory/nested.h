#if !defined(NESTED)
# define NESTED 1
# include "nested.h"
int nested_outer = __INCLUDE_LEVEL__;
#elif NESTED == 1
# undef NESTED
# define NESTED 2
# include "nested.h"
char *nested_middle = __FILE__;
#else
int nested_inner = __INCLUDE_LEVEL__;
#endif
