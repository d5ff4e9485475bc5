/* C11 6.10.1. */
#define ZERO 0
#define ONE 1
#define f(x) x
#define EMPTY
#define BIG 0x7fffffffffffffff
#if 1 + 2 * 3 == 7 && (1 | 2) == 3 && (5 & 3) == 1 && (5 ^ 1) == 4 && ~0 == -1 && !0
int a1;
#else
int a0;
#endif
#if -1 > 0u
int unsigned_comparison;
#endif
#if (2 || 1 / 0) && !(0 && 1 / 0)
int not_evaluated;
#endif
#if 'a' == 97 && '\n' == 10 && '\0' == 0 && '\'' == 39 && L'a' == 97 && '\\' == 92
int characters;
#endif
#if 0x10 == 16 && 010 == 8 && 10UL == 10 && 1LLu == 1 && 0b11 == 3 && 0XfFu == 255
int numbers;
#endif
#if 1 << 3 == 8 && -8 >> 1 == -4 && 7 / 2 == 3 && -7 / 2 == -3 && -7 % 3 == -1 && 7 % -3 == 1 && (-BIG - 1) / 2 < 0
int arithmetic;
#endif
#if defined ONE && defined(ZERO) && !defined NOT_AT_ALL && !defined ( NOT_AT_ALL )
int is_defined;
#endif
#if defined f && !f
int not_used;
#endif
#if undefined_name == 0 && f(ONE) && f (1) && if == 0 && int == 0 && defines == 0 && missing == 0
int names;
#endif
#if ONE EMPTY + EMPTY 1 == 2
int empty;
#endif
#ifdef ONE
#ifndef ZERO
int no;
#else
#if ZERO
int no;
#elif ZERO
int no;
#elif ONE
int yes;
#elif 1 / 0 garbage
int no;
#else
int no;
#endif
#endif
#endif
#if 0
#if garbage ( ' "
#elif
#else
#endif
# unknown directive
don't "look
#error not this
#include <not/there.h>
#elif 0x8000000000000000 > 0 && 0xffffffffffffffff == -1
int unsigned_hexadecimal;
#endif
#if 1 ? 2 : 3
int ternary;
#endif
#if (-1 ? -1 : 0u) > 0 && (1 ? -1 : 0) < 0
int ternary_unsigned;
#endif
#if \
  ONE /* comment
  */ && \
  !ZERO // comment
int continued;
#endif
#if defined __has_include && __has_include(<stddef.h>) && !__has_include("not there.h") && __has_include ( <stddef.h> )
int has_include;
#endif
#if __has_attribute(cold) && __has_attribute(__cold__) && !__has_attribute(not_one) && __has_builtin(__builtin_ctz)
int has_attribute;
#endif
#if __has_feature(c_generic_selections) && !__has_feature(not_one) && __has_extension(c_alignas)
int has_feature;
#endif
int c_attributes[] = { __has_c_attribute(fallthrough), __has_c_attribute(not_one), __has_attribute(acc_unheard_of) };
#if __is_identifier(foo) && !__is_identifier(int)
int is_identifier;
#endif
#if __LINE__ == 91 && __INCLUDE_LEVEL__ == 0 && __COUNTER__ == 0 && __COUNTER__ == 1
int builtins;
#endif
#if __STDC_VERSION__ >= 201112L && __clang__ && __GNUC__ && __CHAR_BIT__ == 8
int predefined;
#endif
#if BIG + 0 > 0 && - -1 == 1 && !!2 == 1 && + +1
int unary;
#endif
#
# /* null */
#if 1
#else // comment
#endif /* comment */
