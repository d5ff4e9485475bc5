/* A header that a header includes: the way to it is told.  And one that is missing beside. */
#include <acc.h>
#include "includes_nothing.h"
#include "nor_this_header.h"
