/* Where neither a name nor a word of the dialect can stand. */
#include <acc.h>

struct record {
    int await member;
};

int list[3] = { defer };
