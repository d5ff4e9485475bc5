#ifndef D
#define D
int d1;
#undef D
#endif
