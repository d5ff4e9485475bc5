// flags: --target=aarch64-linux-gnu -Wall
/* What the checks say stands alone, whatever marks async functions on the machine. */
async struct pair { int a, b; };
async int number;
