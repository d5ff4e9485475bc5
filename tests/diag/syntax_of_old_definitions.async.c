/* Old-style definitions of all forms: their bodies are found. */
#include <acc.h>
async int f(int n);

int first(a, b) int a; char *b; { return f(a + *b); }
int (second)(a) int a; { return f(a); }
int (*third(a))(int) int a; { f(a); return 0; }
int fourth(a) int a __attribute__((unused)); { return f(4); }
int fifth(int a) __attribute__((noinline));
int sixth(int a) __asm__("sixth");
int seventh(a) struct pair { int x; } a; { return f(a.x); }
extern int eighth(int), ninth(int) __attribute__((const)), tenth[3];
int eleventh(a) int a, (*b)(void); { return f(a); }
void last(void) { f(12); };
