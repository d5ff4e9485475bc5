async int tail(int n);
