/* lines.h: what a descriptor has to say, line by line. */
#ifndef LINES_H
#define LINES_H

#include <acc.h>

enum { LINE_SIZE = 1024 };       /* the longest line, with its end */

/* A stream: acc_next gives one line at a time, without the "\n" or "\r\n" that ends it; the last one may lack that.  A
 * line is valid until the next acc_next.  The stream ends with -EMSGSIZE at a line that is too long, and with what
 * acc_read says if that fails. */
async yield char *lines_of(int fd);

#endif
