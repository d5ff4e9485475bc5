/* types.h: the structs that generated programs use, and what they are made and summed up with.  It is read by the program in
 * the dialect and by the same program in plain C. */
#ifndef FUZZ_TYPES_H
#define FUZZ_TYPES_H

struct small { signed char a; short b; int c; };
struct big { int v[12]; unsigned long tail; };      /* too large for a result in the frame */
struct bits { unsigned a : 3; int b : 7; unsigned long c : 37; _Bool d : 1; short e; };
union word { unsigned long whole; unsigned char bytes[8]; };

static inline __attribute__((unused)) struct small make_small(unsigned long n)
{
    return (struct small){ (signed char)n, (short)(n >> 3), (int)(n * 5) };
}

static inline __attribute__((unused)) struct big make_big(unsigned long n)
{
    struct big made = { .tail = n };
    for (unsigned i = 0; i < 12; i++)
        made.v[i] = (int)(n + i);
    return made;
}

static inline __attribute__((unused)) struct bits make_bits(unsigned long n)
{
    return (struct bits){ n & 7, (int)(n & 63), n & 0xfffffff, n & 1, (short)n };
}

static inline __attribute__((unused)) union word make_word(unsigned long n)
{
    return (union word){ n };
}

static inline __attribute__((unused)) unsigned long sum_small(struct small s)
{
    return (unsigned long)s.a * 31 + (unsigned long)s.b * 7 + (unsigned long)s.c;
}

static inline __attribute__((unused)) unsigned long sum_big(struct big s)
{
    unsigned long sum = s.tail;
    for (unsigned i = 0; i < 12; i++)
        sum = sum * 3 + (unsigned long)s.v[i];
    return sum;
}

static inline __attribute__((unused)) unsigned long sum_bits(struct bits s)
{
    return (unsigned long)s.a + (unsigned long)s.b * 3 + (unsigned long)s.c * 5 + (unsigned long)s.d * 7 + (unsigned long)s.e * 9;
}

static inline __attribute__((unused)) unsigned long sum_word(union word s)
{
    return s.whole;
}

/* Puts an event into the trace. */
void fuzz_note(int place, unsigned long value);

/* What a cleanup attribute calls. */
static inline __attribute__((unused)) void note_cleanup(int *object)
{
    fuzz_note(-1, (unsigned long)*object);
}

static inline __attribute__((unused)) unsigned long plus(unsigned long a, unsigned long b, struct small c)
{
    return a * 3 + b + sum_small(c);
}

extern int fuzz_global;
extern unsigned long fuzz_global_long;
extern struct small fuzz_global_small;
extern int fuzz_budget;         /* so many calls of generated functions run; the rest return at once */

#define SUM(a, b) ((unsigned long)(a) + (unsigned long)(b))
#define CHOOSE(c, a, b) ((c) ? (a) : (b))
#define LET(T, x, value, e) ({ T x = (value); (unsigned long)x * 2 + (unsigned long)(e); })

#endif
