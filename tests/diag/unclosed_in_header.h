int plain(int n);
fetch(1