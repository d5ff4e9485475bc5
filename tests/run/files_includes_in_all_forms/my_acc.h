async int one(int n);
