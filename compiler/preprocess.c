/* preprocess.c: source file ── CLANG -E -dD ──▶ preprocessed text and messages.
 *
 * Its messages go to a file in memory, so that there is one pipe to read and nothing to wait for wrongly.  Scratch copies
 * are given to it as such files too, which an overlay of clang's virtual file system puts in the originals' place: names,
 * __FILE__ and the directory of #include "..." stay.
 *
 *     fd 3  {"roots": [{"name": "/home/x/a.c", "external-contents": "/proc/self/fd/4"}, ...]}      fd 4 ...  the copies */
#define _GNU_SOURCE    /* memfd_create, pipe2 */
#include "preprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arena.h"
#include "diagnostic.h"

#ifndef ACC_CLANG
#define ACC_CLANG "clang"
#endif

extern char **environ;

enum { CHILD_OVERLAY = 3, CHILD_SCRATCH = 4, OVER_CHILD_FILES = 100 };    /* descriptors */

enum { FIRST_ROOM = 1 << 20, LEAST_READ = 1 << 16, PIPE_SIZE = 1 << 20, LONGEST_OUTPUT = 1 << 30,
       LONGEST_LINE = 1 << 26 };

struct preprocessor {
    pid_t child;
    int output;            /* the pipe's end that is read */
    int messages;
    size_t room;           /* of the text that the caller has */
    size_t line;           /* bytes since the last newline */
    int failure;           /* an errno: what it wrote could not be read to its end */
};

/* A file in memory, closed on exec, whose number is none of those that the child is given. */
static int memory_file(const char *text, size_t length)
{
    int low = memfd_create("acc", MFD_CLOEXEC);
    if (low < 0)
        return -1;
    int file = fcntl(low, F_DUPFD_CLOEXEC, OVER_CHILD_FILES);
    close(low);
    while (file >= 0 && length) {
        ssize_t count = write(file, text, length);
        if (count < 0 && errno != EINTR) {
            close(file);
            return -1;
        }
        if (count > 0) {
            text += count;
            length -= (size_t)count;
        }
    }
    return file;
}

static char *json_string(const char *text)
{
    char *quoted = NULL;
    arrput(quoted, '"');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\' || byte < 0x20) {
            const char *escape = arena_printf(byte < 0x20 ? "\\x%02X" : "\\%c", byte);
            memcpy(arraddnptr(quoted, strlen(escape)), escape, strlen(escape));
        } else {
            arrput(quoted, *text);
        }
    }
    arrput(quoted, '"');
    arrput(quoted, '\0');
    return quoted;
}

static const char *absolute(const char *path)
{
    char *directory = path[0] == '/' ? NULL : getcwd(NULL, 0);
    if (!directory)
        return path;
    path = arena_printf("%s/%s", directory, path);
    free(directory);
    return path;
}

/* The overlay's description, and the copies: files[0] is the former's descriptor.  False with errno set. */
static bool scratch_files(const scratch_file *scratch, int **files)
{
    char *text = "{\"version\": 0, \"case-sensitive\": \"true\", \"use-external-names\": false, \"roots\": [";
    int file;

    arrput(*files, -1);
    for (size_t i = 0; i < arrlenu(scratch); i++) {
        text = arena_printf("%s%s{\"type\": \"file\", \"name\": %s, \"external-contents\": \"/proc/self/fd/%zu\"}", text,
                            i ? ", " : "", json_string(absolute(scratch[i].path)), CHILD_SCRATCH + i);
        file = memory_file(scratch[i].text, scratch[i].length);
        if (file < 0)
            return false;
        arrput(*files, file);
    }
    text = arena_printf("%s]}", text);
    (*files)[0] = memory_file(text, strlen(text));
    return (*files)[0] >= 0;
}

static const char **command(const source *source, bool overlaid, const options *options)
{
    static const char *const fixed[] = {
        "-E", "-dD", "-x", "c", "-fno-caret-diagnostics", "-fno-color-diagnostics", "-fno-diagnostics-fixit-info",
        "-fno-diagnostics-show-option", "-ferror-limit=0", "-fmacro-backtrace-limit=1", "-Qunused-arguments",
        "-fno-crash-diagnostics", "-D__ACC__=1"};
    const char *clang = getenv("ACC_CLANG");
    const char **arguments = NULL;

    arrput(arguments, clang && *clang ? clang : ACC_CLANG);
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        arrput(arguments, fixed[i]);
    for (size_t i = 0; i < arrlenu(options->clang_arguments); i++)
        arrput(arguments, options->clang_arguments[i]);
    if (!options->warnings)
        arrput(arguments, "-w");
    if (options->include_directory) {
        arrput(arguments, "-isystem");
        arrput(arguments, options->include_directory);
    }
    if (overlaid) {
        arrput(arguments, "-ivfsoverlay");
        arrput(arguments, arena_printf("/proc/self/fd/%d", CHILD_OVERLAY));
    }
    arrput(arguments, "--");
    arrput(arguments, source->path);
    arrput(arguments, NULL);
    return arguments;
}

static int spawn(preprocessor *new, const char **arguments, int output, const int *files)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;

    sigemptyset(&none);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, new->messages, STDERR_FILENO);
    for (size_t i = 0; i < arrlenu(files); i++)
        posix_spawn_file_actions_adddup2(&actions, files[i], CHILD_OVERLAY + (int)i);
    int failure = posix_spawnp(&new->child, arguments[0], &actions, &attributes, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

static void close_file(int file)
{
    if (file >= 0)
        close(file);
}

preprocessor *preprocess_start(const source *source, const scratch_file *scratch, const options *options)
{
    preprocessor *new = arena_new(preprocessor);
    const char **arguments = command(source, arrlenu(scratch) > 0, options);
    int ends[2] = {-1, -1}, *files = NULL, failure = 0;

    new->messages = memory_file("", 0);
    if (new->messages < 0 || (arrlenu(scratch) && !scratch_files(scratch, &files)) || pipe2(ends, O_CLOEXEC) != 0) {
        failure = errno;
    } else {
        fcntl(ends[1], F_SETPIPE_SZ, PIPE_SIZE);    /* it need not wait while acc is busy; no matter if refused */
        failure = spawn(new, arguments, ends[1], files);
    }
    new->output = ends[0];
    close_file(ends[1]);
    for (size_t i = 0; i < arrlenu(files); i++)
        close_file(files[i]);
    if (failure) {
        diagnose_run(SEVERITY_ERROR, "cannot run the preprocessor '%s': %s", arguments[0], strerror(failure));
        close_file(new->output);
        close_file(new->messages);
        return NULL;
    }
    return new;
}

bool preprocess_more(preprocessor *preprocessor, char **text, uint32_t *length)
{
    if (preprocessor->room < (size_t)*length + LEAST_READ + 2) {
        preprocessor->room = preprocessor->room ? 2 * preprocessor->room : FIRST_ROOM;
        *text = arena_realloc(*text, preprocessor->room);
    }
    for (;;) {
        ssize_t count = read(preprocessor->output, *text + *length, preprocessor->room - *length - 2);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            preprocessor->failure = errno;
        if (count <= 0)
            return false;
        *length += (uint32_t)count;
        const char *newline = memrchr(*text + *length - count, '\n', (size_t)count);
        preprocessor->line = newline ? (size_t)(*text + *length - newline) : preprocessor->line + (size_t)count;
        if (*length > LONGEST_OUTPUT || preprocessor->line > LONGEST_LINE)
            preprocessor->failure = EFBIG;
        return !preprocessor->failure;
    }
}

void preprocess_stop(preprocessor *preprocessor)
{
    preprocessor->failure = EFBIG;
}

bool preprocess_is_too_much(const preprocessor *preprocessor)
{
    return preprocessor->failure == EFBIG;
}

/* The bytes of a file in memory, 0 appended; closes it. */
static const char *contents(int file)
{
    struct stat status;
    char *text = "";
    size_t used = 0;
    if (fstat(file, &status) == 0) {
        text = arena_alloc((size_t)status.st_size + 1);
        while (used < (size_t)status.st_size) {
            ssize_t count = pread(file, text + used, (size_t)status.st_size - used, (off_t)used);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                break;
            used += (size_t)count;
        }
    }
    close(file);
    return text;
}

bool preprocess_finish(preprocessor *preprocessor, const char **messages, int *status)
{
    pid_t ended;

    close(preprocessor->output);    /* if it still writes, it ends */
    do
        ended = waitpid(preprocessor->child, status, 0);
    while (ended < 0 && errno == EINTR);
    *messages = contents(preprocessor->messages);
    bool signaled = ended >= 0 && WIFSIGNALED(*status);
    if (preprocessor->failure && preprocessor->failure != EFBIG)
        diagnose_run(SEVERITY_ERROR, "cannot read the preprocessor's output: %s", strerror(preprocessor->failure));
    else if (signaled && !preprocessor->failure)
        diagnose_run(SEVERITY_ERROR, "the preprocessor crashed (%s): is something nested too deep?",
                     strsignal(WTERMSIG(*status)));
    *status = ended >= 0 && WIFEXITED(*status) ? WEXITSTATUS(*status) : 1;
    return !preprocessor->failure && !signaled;
}
