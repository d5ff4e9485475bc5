#ifndef AGE_H
#define AGE_H

#define AGE 42
int age_next_year(int age);

#endif
