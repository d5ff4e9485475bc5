/* prelude.h: what the short pieces of C in docs/ are allowed to use: blocks.sh. */
#include <acc.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct event;
struct point { int x, y; };

async int f(int n);
async int g(int n);
async int fetch(const char *name);
async struct point locate(int n);
async void work(int n);
int use(int n);
int add(int a, int b);
int next(void);
async yield int numbers(int end);
