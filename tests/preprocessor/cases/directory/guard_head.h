#define HEAD __COUNTER__
#undef HEAD
#ifndef G
#define G
int g1;
#endif
#define HEAD 1
int g2;