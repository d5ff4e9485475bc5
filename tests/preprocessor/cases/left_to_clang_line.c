#line 7 "other.c"
int a = __LINE__;
