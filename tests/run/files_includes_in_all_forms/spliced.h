async int two(int n);
