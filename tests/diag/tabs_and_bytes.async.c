/* The caret stands under the token, behind tabs and bytes of UTF-8. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
	int a =	fetch(1);
	const char *text = "éé", *other = "中" + fetch(2);
	acc_spawn("one	two");
	return a + text[0] + other[0];
}
