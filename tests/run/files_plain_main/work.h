void work_start(int n);
int work_finish(void);
int work_both(int (*callback)(int), int n);
