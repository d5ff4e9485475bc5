#include "age.h"

int age_next_year(int age)
{
    return age + 1;
}
