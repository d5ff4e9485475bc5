/* C11 6.10.1p4: constants and operators of #if that programs seldom have. */
#if '\7' == 7 && L'\n' == 10 && '\?' == 63 && '"' == 34 && L'a' == 97
int characters;
#endif
#if 0B11 == 3 && 1llu == 1 && 1LLU == 1 && 1lu == 1 && 1uL == 1 && 0xAULL == 10 && 0777 == 511 && 00 == 0
int suffixes;
#endif
#if 2 <= 2 && 1 <= 2 && !(3 <= 2) && 2 >= 2 && !(1 >= 2) && 4 > 3 && !(3 > 3) && 3u <= 3u
int comparisons;
#endif
#if (0 ? 1u : -1) > 0 && (1 ? -1 : 0u) > 0 && (1 ? -1 : 0) < 0 && (1 ? 2 : 1 / 0) == 2 && (1 ? 0 ? 2 : 3 : 4) == 3
int ternary;
#endif
#if !1u - 1 < 0 && (1 == 1u) - 2 < 0 && (1 < 2u) - 2 < 0 && (1 && 1u) - 2 < 0 && ~0u == 0xffffffffffffffff
int truth_is_an_int;
#endif
#if 1 << 63 < 0 && 1u << 63 > 0 && -8 >> 1 == -4 && -8u >> 63 == 1
int shifts;
#endif
#if (-9223372036854775807 - 1) / -1 < 0 && (-9223372036854775807 - 1) % -1 == 0 && 8u % 3 == 2 && 7u / 2 == 3
int divisions;
#endif
#if (0 && 1 / 0) || (1 || 1 / 0) && !defined defined && asm == 0 && while == 0
int not_evaluated;
#endif
#if defined(constants_with_a_name_that_is_so_long_that_nobody_would_write_it_but_that_the_standard_allows_all_the_same_as_any_other_name_is_allowed)
int no;
#elif 5 ^ 3 | 1 & 2
int precedence;
#endif
