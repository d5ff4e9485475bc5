/* A header of the system's kind: prototypes in forms that few headers have. */
#pragma GCC system_header

int takes_unnamed_struct(struct { int x; } *pointer);
__attribute__((noreturn)) void with_attribute_first(int status);
int __attribute__((unused)) with_attribute_inside(int n);
int first_of_two(int a), second_of_two(int b);
int over_a_directive(int a,
#pragma GCC diagnostic push
                     int b);
#pragma GCC diagnostic pop
int over_many_lines(int a,










                    int b);
int defined_here(int n) { return 2 * n; }
int declared_twice(int), declared_twice(int);
