/* runtime_paths.c: from the running program's own path to its runtime.
 *
 *     PREFIX/bin/acc   ──▶   PREFIX/include/acc.h, PREFIX/lib/libacc.a
 *
 * A build tree has the same shape (build/bin, build/lib, build/include), so that one rule serves both, and a tree that
 * is moved as a whole goes on working.  ACC_RUNTIME names another PREFIX. */
#define _GNU_SOURCE
#include "runtime_paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"

/* Where cmake --install puts libraries, as seen from bin/: Debian has ../lib/x86_64-linux-gnu for the prefix /usr. */
#ifndef ACC_LIBRARY_DIRECTORY
#define ACC_LIBRARY_DIRECTORY "../lib"
#endif

static const char *existing(const char *path)
{
    return access(path, R_OK) == 0 ? path : NULL;
}

static const char *own_directory(void)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    const char *slash = strrchr(path, '/');
    return arena_strndup(path, (size_t)(slash - path) + (slash == path));    /* "/" of "/acc" */
}

/* PREFIX/bin without its last part, so that messages and dependencies name PREFIX/include, not PREFIX/bin/../include. */
static const char *parent(const char *directory)
{
    const char *slash = strrchr(directory, '/');
    return arena_strndup(directory, (size_t)(slash - directory));
}

static runtime_paths find_under(const char *prefix, const char *library)
{
    runtime_paths found = {.searched = prefix};
    const char *include = arena_printf("%s/include", prefix);
    if (existing(arena_printf("%s/acc.h", include)) || existing(arena_printf("%s/acc/future.h", include)))
        found.include_directory = include;
    found.library = existing(library);
    if (!found.library)
        found.library = existing(arena_printf("%s/lib/libacc.a", prefix));
    return found;
}

runtime_paths runtime_find(void)
{
    const char *told = getenv("ACC_RUNTIME");
    if (told && told[0] != '\0')
        return find_under(told, arena_printf("%s/libacc.a", told));
    const char *bin = own_directory();
    if (!bin)
        return (runtime_paths){.searched = "/proc/self/exe"};
    return find_under(parent(bin), arena_printf("%s/" ACC_LIBRARY_DIRECTORY "/libacc.a", bin));
}
