#if !defined C
#define C
int c1;
#endif
