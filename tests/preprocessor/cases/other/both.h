int both_of_other;
#if __has_include_next(<both.h>)
#include_next <both.h>
#endif
