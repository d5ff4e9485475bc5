#ifndef B
#define B
int b1;
#endif
int b2;
