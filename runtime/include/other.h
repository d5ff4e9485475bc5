static int async;
