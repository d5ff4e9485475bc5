
int first;
/* Blanks before the ends of lines, of which the first holds nothing. */ 	
#define STRING(x) #x 	
const char *a = STRING(( 	
1 /* 	
 */	
+ \
2 
 ) );	 
int b; 
