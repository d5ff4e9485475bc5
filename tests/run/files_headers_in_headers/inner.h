#ifndef INNER_H
#define INNER_H
async int twice(int n);
#endif
