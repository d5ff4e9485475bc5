/* What stands outside of async bodies comes out as it was, byte for byte. */
// flags: --no-line
#include <acc.h>
#  include <stdio.h>

#ifdef NEVER
this is not C,   and nobody minds
#endif

typedef   struct odd { int async ; }	odd;      /* a member may have the name of a word of the dialect */

static int   plain ( odd*o )
  { return o->async
        + 1 ; }   // strange, but not ours to change

static async int doubled(int n)
{
    await acc_yield();
    return 2 * n;
}

/* between two functions */

int main(void) { odd o = { 20 };
    printf ("%d\n",acc_block_on ( doubled(plain(&o)) )) ;
    return 0; }
