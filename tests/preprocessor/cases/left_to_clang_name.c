#define lo\
ng_name 1
int a = long_name;
