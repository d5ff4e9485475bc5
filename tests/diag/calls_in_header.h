/* Functions that hold no word of the dialect. */
typedef async int handler(int n);
struct job { async int (*run)(int n); handler *then; acc_future(int) result; };
async int start(int n);

static inline int as_value(int n)
{
    return start(n);
}
static inline void thrown_away(struct job *job, int n)
{
    start(n);
    job->then(n);
}
static inline acc_future(int) returned(int n)
{
    return start(n);
}
static inline void stored(struct job *job, int n)
{
    acc_future(int) one = start(n), two[] = { job->run(n) };
    job->result = n ? start(n) : one;
    (void)two;
}
static inline int by_pointer(struct job *job, int n)
{
    return job->run(n) + 1;
}
/* What plain C can do with futures and pointers is right. */
static inline handler *move(struct job *to, struct job *from)
{
    to->result = from->result;
    from->result = NULL;
    to->run = from->run;
    return to->run ? to->then : start;
}
static inline int is_started(struct job *job)
{
    return job->result != NULL;
}
