/* Section 10: acc_getaddrinfo of a numeric address and service; a name that cannot be one is an error. */
#include <acc.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

async int main(void)
{
    struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST }, *list = NULL;
    int error = await acc_getaddrinfo("127.0.0.1", "80", &hints, &list);
    printf("%d\n", error);
    if (error == 0) {
        const struct sockaddr_in *address = (const struct sockaddr_in *)(const void *)list->ai_addr;
        char text[INET_ADDRSTRLEN];
        printf("%s %d\n", inet_ntop(AF_INET, &address->sin_addr, text, sizeof text), ntohs(address->sin_port));
        freeaddrinfo(list);
    }
    list = NULL;
    printf("%d\n", await acc_getaddrinfo("no number", "80", &hints, &list) < 0);
    return list != NULL;
}
