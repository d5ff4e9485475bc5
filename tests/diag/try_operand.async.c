/* try takes a signed integer. */
#include <acc.h>

struct point { int x; };
async void nothing(void);
async unsigned count(void);

async int user(struct point p, unsigned n, double d, char *text, _Bool b, short s)
{
    try n;
    try d;
    try text;
    try b;
    try p;
    try await nothing();
    try await count();
    try s;
    try (d + text, d);
    return try p.x;
}

async int of_allocated(acc_future(int) job)
{
    int n = try job;
    n = try job + 1;
    return try job;
}
