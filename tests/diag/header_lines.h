#define CODE(name) async int name(void) { return 0; }
#define PROTOTYPE async int from_macro(void)
CODE(in_macro)
async int one(void); async int two(void); async int three(void) { return 0; } async int four(void) { return 1; }
PROTOTYPE;
#define NAMED async int from_body(void) { return 0; }
NAMED
/* $five 5five Zfive éfive _five */ extern int fiver, xfive; async int five(void); async int five(void) { return 0; }
async int
six
(void) { return 0; }
int stray@, @;
extern int many[nothing];
#line 5 "nowhere.h"
async int seven(void) { return 0; }
