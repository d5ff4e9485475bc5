_Async _Yield int counting(int to);
_Async int twice(int n);

enum { await = 0 };
struct words {
    int async, yield;
};
