/* What is on the stack does not survive. */
#include <acc.h>

struct buffer;
int _setjmp(struct buffer *buffer);
int sigsetjmp(struct buffer *buffer, int mask);

async int user(struct buffer *buffer)
{
    if (_setjmp(buffer))
        return 1;
    return sigsetjmp(buffer, 1);
}
