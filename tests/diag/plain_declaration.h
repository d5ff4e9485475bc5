int plainly(int n);
