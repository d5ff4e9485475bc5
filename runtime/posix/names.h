/* names.h: names of hosts to addresses. */
#ifndef ACC_NAMES_H
#define ACC_NAMES_H

#include <stdint.h>

struct addrinfo;

/* What getaddrinfo(3) returned, as 0 or a negative errno; acc.h documents which. */
int acc_names_error(int code);

/* The addresses of a host's TCP port, on the spot: with AI_NUMERICHOST in flags it does not block, and a name gives
 * -ENOENT.  0 with *addresses set, for freeaddrinfo. */
int acc_tcp_addresses(const char *host, uint16_t port, int flags, struct addrinfo **addresses);

#endif
