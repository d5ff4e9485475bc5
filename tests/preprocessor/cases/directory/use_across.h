#define across(x) x +
int use = across(1) 2;
