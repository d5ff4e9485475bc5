int both_of_directory;
#include_next <both.h>
