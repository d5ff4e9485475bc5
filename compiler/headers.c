/* headers.c: `#include <sys/types.h>` to the file /usr/include/x86_64-linux-gnu/sys/types.h, read once.
 *
 * Directories in clang's order: "..." looks beside the including file and in those of -iquote first; then come those of
 * -I, of -isystem, acc's own and clang's, of -idirafter.  A directory that is there twice counts once: where a system one
 * and another are the same, as the system one. */
#include "headers.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "clang_facts.h"

enum { LONGEST_HEADER = 1 << 26 };

typedef struct file_id {
    dev_t device;
    ino_t file;
} file_id;

typedef struct directory {
    const char *path;
    file_id id;
    bool system;
} directory;

typedef struct named_file { char *key; header *value; } named_file;            /* value NULL: it is not there */
typedef struct named_find { char *key; found_header value; } named_find;
typedef struct known_name { char *key; bool value; } known_name;
typedef struct known_id { file_id key; const char *value; } known_id;

struct headers {
    directory *directories;    /* stb_ds array */
    size_t first_angled;       /* index of the first that is not -iquote's */
    named_file *files;         /* stb_ds string map, by path */
    named_find *angled;        /* stb_ds string map: what <name> finds */
    known_id *ids;             /* stb_ds map: the name by which each file and directory is known */
    known_name *parents;       /* stb_ds string map: directories that files were found in */
    bool aliased;
};

bool headers_are_aliased(const headers *headers)
{
    return headers->aliased;
}

const char *directory_of(const char *path)
{
    return dirname(arena_printf("%s", path));
}

static file_id id_of(const struct stat *status)
{
    file_id id;
    memset(&id, 0, sizeof id);    /* padding is part of a map's key */
    id.device = status->st_dev;
    id.file = status->st_ino;
    return id;
}

static void know(headers *headers, const struct stat *status, const char *name)
{
    file_id id = id_of(status);
    ptrdiff_t at = hmgeti(headers->ids, id);
    if (at < 0)
        hmput(headers->ids, id, name);
    else if (strcmp(headers->ids[at].value, name) != 0)
        headers->aliased = true;
}

/* ---- Directories ----------------------------------------------------------------------------------------------------- */

static void add_directory(directory **list, const char *path, bool system)
{
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
        return;
    directory new = {.path = path, .id = id_of(&status), .system = system};
    arrput(*list, new);
}

/* The argument of an option that is written in one word or two. */
static const char *argument_of(const options *options, size_t *at, const char *option)
{
    const char *word = options->clang_arguments[*at];
    size_t length = strlen(option);
    if (strncmp(word, option, length) != 0)
        return NULL;
    if (word[length] != '\0')
        return word + length;
    return *at + 1 < arrlenu(options->clang_arguments) ? options->clang_arguments[++*at] : NULL;
}

static void add_all(directory **list, const options *options, const char *option, bool system)
{
    for (size_t i = 0; i < arrlenu(options->clang_arguments); i++) {
        const char *path = argument_of(options, &i, option);
        if (path)
            add_directory(list, path, system);
    }
}

static bool same_directory(const directory *a, const directory *b)
{
    return memcmp(&a->id, &b->id, sizeof a->id) == 0;
}

/* Removes what is there twice.  clang names a directory as it met it first, whichever of the two stays. */
static void remove_doubles(headers *headers, directory *list)
{
    for (size_t i = 0; i < arrlenu(list); i++)
        for (size_t j = 0; j < i; j++) {
            if (!same_directory(&list[i], &list[j]))
                continue;
            if (list[i].system && !list[j].system) {
                headers->aliased |= strcmp(list[i].path, list[j].path) != 0;
                arrdel(list, j);
            } else {
                arrdel(list, i);
            }
            i--;
            break;
        }
}

headers *headers_new(const options *options)
{
    headers *new = arena_new(headers);
    directory *angled = NULL;
    struct stat status;

    add_all(&new->directories, options, "-iquote", false);
    remove_doubles(new, new->directories);
    new->first_angled = arrlenu(new->directories);
    add_all(&angled, options, "-I", false);
    add_all(&angled, options, "-isystem", true);
    if (options->include_directory)
        add_directory(&angled, options->include_directory, true);
    for (size_t i = 0; clang_facts_directory(i); i++)
        add_directory(&angled, clang_facts_directory(i), true);
    add_all(&angled, options, "-idirafter", true);
    remove_doubles(new, angled);
    for (size_t i = 0; i < arrlenu(angled); i++)
        arrput(new->directories, angled[i]);
    for (size_t i = 0; i < arrlenu(new->directories); i++)
        if (stat(new->directories[i].path, &status) == 0)
            know(new, &status, new->directories[i].path);
    return new;
}

/* ---- Files ----------------------------------------------------------------------------------------------------------- */

static bool read_text(int file, char *text, size_t length)
{
    size_t used = 0;
    while (used < length) {
        ssize_t count = read(file, text + used, length - used);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        used += (size_t)count;
    }
    return true;
}

/* What is left to clang: a byte-order mark, other line ends than newlines, a 0. */
static bool is_unusual(const char *text, size_t length)
{
    return memchr(text, '\r', length) || memchr(text, '\0', length) ||
           (length >= 2 && text[0] == '\xef' && text[1] == '\xbb');
}

static bool has_trigraphs(const char *text, size_t length)
{
    for (const char *at = text, *end = text + length; (at = memchr(at, '?', (size_t)(end - at))); at++)
        if (at + 2 < end && at[1] == '?' && strchr("=/'()!<>-", at[2]))
            return true;
    return false;
}

static bool has_splices(const char *text, size_t length)
{
    for (const char *at = text, *end = text + length; (at = memchr(at, '\\', (size_t)(end - at))); at++)
        if (at + 1 < end && at[1] == '\n')
            return true;
    return false;
}

static bool has_high_bytes(const char *text, size_t length)
{
    uint64_t all = 0, part;
    size_t i = 0;
    for (; i + sizeof part <= length; i += sizeof part) {
        memcpy(&part, text + i, sizeof part);
        all |= part;
    }
    for (; i < length; i++)
        all |= (unsigned char)text[i];
    return all & 0x8080808080808080u;
}

static void look_at(header *file)
{
    file->has_high_bytes = has_high_bytes(file->text, file->length);
    file->unusual = is_unusual(file->text, file->length);
    file->has_trigraphs = has_trigraphs(file->text, file->length);
    file->has_splices = has_splices(file->text, file->length);
}

/* clang names a directory as it met it first, and what is beside its files after that. */
static void know_parent(headers *headers, const char *path)
{
    const char *parent = directory_of(path);
    struct stat status;
    if (shgeti(headers->parents, parent) >= 0)
        return;
    shput(headers->parents, (char *)parent, true);
    if (stat(parent, &status) == 0)
        know(headers, &status, parent);
}

static header *read_header(headers *headers, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status;
    header *new = NULL;

    if (file < 0) {
        headers->aliased |= errno != ENOENT && errno != ENOTDIR;    /* clang shall say what is wrong with it */
        return NULL;
    }
    if (fstat(file, &status) == 0 && !S_ISDIR(status.st_mode)) {
        new = arena_new(header);
        new->name = path;
        new->unusual = !S_ISREG(status.st_mode) || status.st_size > LONGEST_HEADER;
        if (!new->unusual) {
            new->length = (uint32_t)status.st_size;
            new->text = arena_alloc((size_t)new->length + 2);
            if (read_text(file, new->text, new->length))
                look_at(new);
            else
                new->unusual = true;
        }
        know(headers, &status, path);
        know_parent(headers, path);
    }
    close(file);
    return new;
}

header *header_of_text(headers *headers, const char *path, const char *text, uint32_t length, bool regular)
{
    header *new = arena_new(header);
    struct stat status;

    new->name = path;
    new->text = arena_alloc((size_t)length + 2);
    new->length = length;
    memcpy(new->text, text, length);
    look_at(new);
    if (regular && stat(path, &status) == 0)
        know(headers, &status, path);
    know_parent(headers, path);
    return new;
}

static header *at_path(headers *headers, const char *path)
{
    ptrdiff_t known = shgeti(headers->files, path);
    if (known >= 0)
        return headers->files[known].value;
    header *new = read_header(headers, path);
    shput(headers->files, (char *)path, new);
    return new;
}

static found_header find_from(headers *headers, const char *name, size_t first)
{
    for (size_t i = first; i < arrlenu(headers->directories); i++) {
        const directory *directory = &headers->directories[i];
        header *file = at_path(headers, arena_printf("%s/%s", directory->path, name));
        if (file)
            return (found_header){file, (int)i, directory->system};
    }
    return (found_header){.directory = NO_DIRECTORY};
}

static found_header absolute(headers *headers, const char *name)
{
    return (found_header){at_path(headers, arena_printf("%s", name)), NO_DIRECTORY, false};
}

found_header header_find(headers *headers, const char *name, bool angled, const char *own, bool own_system)
{
    if (name[0] == '/')
        return absolute(headers, name);
    if (!angled) {
        header *file = at_path(headers, arena_printf("%s/%s", own, name));
        if (file)
            return (found_header){file, NO_DIRECTORY, own_system};
        if (headers->first_angled)
            return find_from(headers, name, 0);
    }
    ptrdiff_t known = shgeti(headers->angled, name);
    if (known >= 0)
        return headers->angled[known].value;
    found_header found = find_from(headers, name, headers->first_angled);
    shput(headers->angled, arena_printf("%s", name), found);
    return found;
}

/* clang finds no absolute name so. */
found_header header_find_next(headers *headers, const char *name, int directory)
{
    return name[0] == '/' ? (found_header){.directory = NO_DIRECTORY} : find_from(headers, name, (size_t)directory + 1);
}
