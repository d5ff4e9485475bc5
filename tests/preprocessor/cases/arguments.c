/* Arguments over several lines, with directives in them, and a ( far away. */
#define two(a, b) <a|b>
#define one(a) {a}
#define E
two(1,
    2) after
two
(
  1
  ,
  2
)
after2
two(a
#if 1
 + b
#else
 + c
#endif
 , d
#ifdef NEVER
 nothing
#elif defined E
 + e
#endif
) tail
one(__LINE__
__LINE__
) __LINE__
one
#if 0
(no)
#endif
(not a use)
one E (1) one /* comment
*/ (2) one // comment
(3)
one(two(1,
one(2)) +
3) __LINE__ two(__LINE__,
__LINE__)
two((1,2),(3,(4,5))) two({1},[2]) two(",",',') one() one( ) one(E) one(
)
int a = one(1) /* the end of the line */
; int b =
one(2);
    one(indented
  +less
       +more); one(x) one(y)
