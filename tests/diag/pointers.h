typedef async int handler(int);
typedef handler *handler_pointer;
struct route { const char *name; handler_pointer run; };
typedef struct route route;
handler *pick(int n);
static inline int wild(handler *h) { return h != 0; }
