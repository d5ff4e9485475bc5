/* coverage.c: in a build with ACC_COVERAGE, the ways in which acc and its runtime end a process at once:
 *
 *     abort();     becomes (by -Dabort=counted_abort)     counted_abort();
 *
 * gcc writes the counts where a process ends by exit.  Here they are written first, so that what leads to a message and
 * an abort is counted too. */
#undef abort
#undef raise
#undef _exit

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

void __gcov_dump(void);
_Noreturn void counted_abort(void);
_Noreturn void counted_exit(int status);
int counted_raise(int signal);

/* Once; and not where a test leaves no memory: gcc's part does not stand that. */
static void write_counts(void)
{
    static volatile sig_atomic_t begun;
    void *memory = begun ? NULL : malloc(1 << 16);
    if (!memory)
        return;
    begun = 1;
    free(memory);
    __gcov_dump();
}

_Noreturn void counted_abort(void)
{
    write_counts();
    abort();
}

_Noreturn void counted_exit(int status)
{
    write_counts();
    _exit(status);
}

int counted_raise(int signal)
{
    write_counts();
    return raise(signal);
}
