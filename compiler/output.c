/* output.c: text to a file, through a temporary name.
 *
 *     dir/out.c   ◀──rename──   dir/out.c.XXXXXX   ◀──write──   text
 *
 * Whoever reads dir/out.c sees the old file or the new one, never half of one. */
#define _GNU_SOURCE
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "diagnostic.h"
#include "temporary.h"

/* Where the text goes until it is whole. */
typedef struct pending {
    const char *final;       /* the name to get: the given path with symbolic links followed */
    const char *temporary;   /* NULL: written to directly */
} pending;

static bool cannot_write(const char *path, int error)
{
    diagnose_run(SEVERITY_ERROR, "cannot write '%s': %s", path, strerror(error));
    return false;
}

bool output_same_file(const char *path, const char *other)
{
    struct stat a, b;
    if (stat(path, &a) != 0 || stat(other, &b) != 0)
        return strcmp(path, other) == 0;
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && S_ISREG(a.st_mode);
}

static mode_t new_file_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_whole(int fd, const char *text)
{
    size_t left = strlen(text);
    while (left > 0) {
        ssize_t written = write(fd, text, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text += written;
        left -= (size_t)written;
    }
    return true;
}

static bool write_and_close(int fd, const char *text, const char *name)
{
    bool written = write_whole(fd, text);
    int error = errno;
    if (close(fd) != 0 && written) {
        error = errno;
        written = false;
    }
    if (!written)
        cannot_write(name, error);
    return written;
}

static bool write_directly(const char *path, const char *text)
{
    bool standard = strcmp(path, "-") == 0;
    const char *name = standard ? "standard output" : path;
    int fd = standard ? dup(STDOUT_FILENO) : open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return cannot_write(name, errno);
    return write_and_close(fd, text, name);
}

/* Makes the temporary file.  Its descriptor; -1 when that failed (diagnosed); -2: to be written to directly. */
static int open_temporary(const char *path, pending *result)
{
    *result = (pending){0};
    if (strcmp(path, "-") == 0)
        return -2;
    struct stat there;
    mode_t mode = new_file_mode();
    result->final = path;
    if (stat(path, &there) == 0) {
        if (S_ISDIR(there.st_mode)) {
            cannot_write(path, EISDIR);
            return -1;
        }
        if (!S_ISREG(there.st_mode))
            return -2;
        if (access(path, W_OK) != 0) {
            cannot_write(path, errno);
            return -1;
        }
        char *resolved = realpath(path, NULL);
        if (resolved) {
            result->final = arena_printf("%s", resolved);
            free(resolved);
        }
        mode = there.st_mode & 07777;
    }
    char *name = arena_printf("%s.XXXXXX", result->final);
    int fd = mkostemp(name, O_CLOEXEC);
    if (fd < 0) {
        cannot_write(path, errno);
        return -1;
    }
    temporary_add(name, false);
    result->temporary = name;
    fchmod(fd, mode);
    return fd;
}

static void discard(const pending *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (files[i].temporary)
            unlink(files[i].temporary);
}

static bool write_temporary(const output_file *file, pending *result)
{
    int fd = open_temporary(file->path, result);
    if (fd < 0)
        return fd == -2;
    return write_and_close(fd, file->text, file->path);
}

bool output_write(const output_file *files, size_t count)
{
    pending *all = arena_alloc(count * sizeof *all);
    for (size_t i = 0; i < count; i++) {
        if (!write_temporary(&files[i], &all[i])) {
            discard(all, i + 1);
            return false;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!all[i].temporary && !write_directly(files[i].path, files[i].text)) {
            discard(all, count);
            return false;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!all[i].temporary)
            continue;
        if (rename(all[i].temporary, all[i].final) != 0) {
            cannot_write(files[i].path, errno);
            discard(all + i, count - i);
            return false;
        }
        temporary_keep(all[i].temporary);
    }
    return true;
}

const char *output_begin(const char *path)
{
    pending result;
    int fd = open_temporary(path, &result);
    if (fd < 0)
        return fd == -2 ? path : NULL;
    close(fd);
    return result.temporary;
}

bool output_finish(const char *temporary, const char *path)
{
    if (strcmp(temporary, path) == 0)
        return true;
    char *resolved = realpath(path, NULL);
    int failed = rename(temporary, resolved ? resolved : path);
    int error = errno;
    free(resolved);
    if (failed) {
        unlink(temporary);
        return cannot_write(path, error);
    }
    temporary_keep(temporary);
    return true;
}
