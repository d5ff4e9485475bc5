async int three(int n);
