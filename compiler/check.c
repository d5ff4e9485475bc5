#include "check.h"
void check_program(program *program) { (void)program; }
