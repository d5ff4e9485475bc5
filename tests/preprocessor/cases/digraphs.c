/* C11 6.4.6p3. */
%:define f(x) %:x
%: define cat(a, b) a %:%: b
char *s = f(<::>), t<:3:> = <% 1, 2, 3 %>;
int cat(a, b);
%:if 1
int yes;
%:endif
char *u = f(%:), *v = f(%:%:);
