/* acc: -DA -DB=2 -D C=3 -UB -U NEVER -Df(x)=x+1 -DE= -pthread -O2 -DSTR="x" */
int a = A, b = B, c = C, d = f(2), e[] = {E}, r = _REENTRANT, o = __OPTIMIZE__;
char *s = STR;
