int a = 1 /\
* comment *\
/ + 3;
