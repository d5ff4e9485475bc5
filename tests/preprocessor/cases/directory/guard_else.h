#ifndef A
#define A
int a1;
#else
int a2;
#endif
