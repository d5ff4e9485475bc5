#define CODE(name) async int name(void) { return 0; }
#define PROTOTYPE async int from_macro(void)
CODE(in_macro)
async int one(void); async int two(void); async int three(void) { return 0; } async int four(void) { return 1; }
PROTOTYPE;
