/* A header of the system's kind, whose declarations have no prototypes. */
#pragma GCC system_header

int poll();
int recv();
int sendto();
int flock();
int fgets();
int fscanf();
int waitpid();
long read();
long write();
