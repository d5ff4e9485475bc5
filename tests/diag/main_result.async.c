/* main has the forms of the standard. */
#include <acc.h>

async void main(void)
{
}
