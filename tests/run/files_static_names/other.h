async int other_sum(void);
