/* C2x's __VA_OPT__, which clang takes in every mode: left to clang. */
#define f(a, ...) g(a __VA_OPT__(,) __VA_ARGS__)
f(1) f(1,2)
