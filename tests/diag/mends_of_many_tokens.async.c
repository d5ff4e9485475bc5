/* What a mend shows of an expression: a macro as it was written, on one line, and nothing that is longer than a line. */
#include <acc.h>
#define SUM fetch(1) + 1
#define FETCH(...) fetch(__VA_ARGS__)
struct table { struct { async int (*the_second_pointer_of_all)(int, int, int); } the_structure_with_a_long_name; };
async int fetch(int n);

async int user(struct table *the_table_with_a_long_name)
{
    int a = SUM;
    int b = FETCH( 2 +
	3 );
    acc_spawn(the_table_with_a_long_name->the_structure_with_a_long_name.the_second_pointer_of_all != 0);
    return a + b + (the_table_with_a_long_name->the_structure_with_a_long_name.the_second_pointer_of_all)(1, 2, 3);
}
