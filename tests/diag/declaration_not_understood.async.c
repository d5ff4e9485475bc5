/* A '{' is lost behind 'return': what is left is no declaration at all, and 'defer' is a word that clang does not know. */
#include <acc.h>

static async void holder(int race)
{
    return
        defer race--;
    }
}
