/* What a header holds is not translated. */
#include <acc.h>
#include "blocking.h"

int main(void)
{
    return blocking(1);
}
