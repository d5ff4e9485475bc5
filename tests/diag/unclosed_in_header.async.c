/* A header that ends in parentheses which nothing closes. */
#include <acc.h>
async int fetch(int n);
#include "unclosed_in_header.h"
