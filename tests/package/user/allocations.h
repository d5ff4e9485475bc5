#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

extern int allocations;     /* of futures that calls wait for */

#endif
