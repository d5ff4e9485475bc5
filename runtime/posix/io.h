/* io.h: read(2) and write(2) for any descriptor, once, without waiting and without SIGPIPE for sockets: the number of
 * bytes, or the negative errno, -EAGAIN if it would have to wait.  Interruptions are dealt with. */
#ifndef ACC_IO_H
#define ACC_IO_H

#include <sys/types.h>

ssize_t acc_read_now(int fd, void *buffer, size_t length);
ssize_t acc_write_now(int fd, const void *buffer, size_t length);

#endif
