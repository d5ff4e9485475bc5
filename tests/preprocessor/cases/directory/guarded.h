/* A comment before the guard. */
#ifndef GUARDED_H
#define GUARDED_H
#define FROM_GUARDED 1
#define EMPTY_USE
int guarded;
#endif /* GUARDED_H */
/* and behind */
