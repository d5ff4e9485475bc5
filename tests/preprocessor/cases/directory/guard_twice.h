#ifndef E
#define E
int e1;
#endif
#ifndef F
#define F
 int e2;
#endif
