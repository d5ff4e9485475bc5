async int four(int n);
