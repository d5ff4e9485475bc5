#include "outer.h"

async int more(int n);
