/* A header of the system's kind, which uses the dialect's words as names of its own. */
#pragma GCC system_header

struct system_words {
    int async;
    int yield;
};

typedef int await_t;

static inline int system_twice(int try)
{
    int await = try, defer = try;
    return await + defer;
}

int system_yield(int yield);
extern int system_async(int async, int await);
