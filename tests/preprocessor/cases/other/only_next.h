#include_next <stddef.h>
size_t only_next;
