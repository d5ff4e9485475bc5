/* acc: -std=c99 -DX */
/* Questions whose answers depend on the standard, and one that is not among those that are known. */
#if __has_builtin(alloca) || __has_feature(c_static_assert)
int in_c99;
#endif
int values[] = { __has_extension(c_static_assert), __has_builtin(__builtin_no_such_thing), __has_feature(c_atomic) };
