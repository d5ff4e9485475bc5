/* connection.h: one client. */
#ifndef CONNECTION_H
#define CONNECTION_H

#include <acc.h>

/* Serves a client to its end, and closes the socket.  0, or a negative error: what the connection ended with. */
async int serve(int socket);

#endif
