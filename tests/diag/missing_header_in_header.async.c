/* A header that a header includes: the way to it is told. */
#include <acc.h>
#include "includes_nothing.h"
