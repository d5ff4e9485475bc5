/* trace.h: what the harnesses of both programs, fuzz.c and plain.c, share: the trace, and how often a leaf pends. */
#ifndef FUZZ_TRACE_H
#define FUZZ_TRACE_H

/* Seed 0: no leaf ever pends. */
void fuzz_begin(unsigned long seed);
unsigned fuzz_pends(void);
/* Prints a number that stands for the whole trace, if there is one. */
void fuzz_end(void);

#endif
