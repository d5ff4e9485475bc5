// reference: plain
/* Layout that no one should use: everything on one line, tokens without spaces, one token a line, comments inside expressions. */
#include <acc.h>
#include <stdio.h>
static async int later(int value){await acc_yield();return value;}static async int
twice
(
int
value
)
{
await
acc_yield
(
)
;
return
2
*
await
later
(
value
)
;
}
static async int one_line(int n){int s=0;for(int i=0;i<n;i++){if(i%2)continue;s+=await later(i)+(await twice(i)?await later(1):0);}return s;}
async int main(void){int a=-await later(1),b=- -await later(2),c=a+ +await later(3),*p=&c;printf("%d %d %d\n",a,b,*p);
	printf("%d\n",await /* first */ one_line /* second */ ( /* third */ 5 // fourth
		) /* fifth */ );{;{{await acc_yield();}}}if(a<0){if(b)goto end;else return 1;}
end:return/**/0;}
