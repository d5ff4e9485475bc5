#!/bin/bash
# Section 8: with the header that --header writes, the futures and streams of another file stand in place: the same
# program prints the same with and without it, and with it nothing is allocated.  What is the file's own, static functions
# and types, may have the names that the program has too.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

cat >fetch.h <<'END'
#ifndef FETCH_H
#define FETCH_H
struct page {
    char text[100];
    int number;
};
typedef async int fetcher(int);
struct visit;
async int fetch(int n);
async struct visit *visit(int n);
async int leave(struct visit *visit);
async struct page load(const char *text);
async yield struct page pages(int count);
async int apply(fetcher *f, int n);
#endif
END

cat >fetch.async.c <<'END'
#include <acc.h>
#include <string.h>
#include "fetch.h"

static async int half(int n)
{
    await acc_yield();
    return n / 2;
}

struct visit { int n; };
typedef struct { int count; char text[30]; } note;

static async note note_of(int n)
{
    note note = {n, ""};
    await acc_yield();
    return note;
}

async struct visit *visit(int n)
{
    static struct visit all[2];
    struct inner { int a, b; } inner = {n, 1}, *at = &inner;
    note notes[2] = {await note_of(n), {1, "x"}};
    await acc_yield();
    at->b = notes[0].count + notes[1].count;
    struct visit *visit = &all[n % 2];
    async int block = async { await acc_yield(); return at->b; };
    visit->n = await block;
    return visit;
}

async int leave(struct visit *visit)
{
    _Alignas(32) char aligned = (char)visit->n;
    await acc_yield();
    return (uintptr_t)&aligned % 32 ? -1 : aligned;
}

async int fetch(int n)
{
    async int h = half(n);
    await acc_join(h, acc_yield());
    return await h + n;
}

async struct page load(const char *text)
{
    struct page page = {.number = (int)strlen(text)};
    await acc_yield();
    strcpy(page.text, text);
    return page;
}

async yield struct page pages(int count)
{
    char name[] = "a";
    for (int i = 0; i < count; i++, name[0]++)
        yield await load(name);
}

async int apply(fetcher *f, int n)
{
    return f ? n : await fetch(n);
}
END

cat >main.async.c <<'END'
#include <acc.h>
#include <stdio.h>
#include "fetch.h"
#ifdef IN_PLACE
#include "fetch_future.h"
#endif

int allocations;

struct note { int n; };

static async int half(int n)
{
    struct note note = {n};
    await acc_yield();
    return note.n / 2;
}

async int main(void)
{
    int before = allocations;
    int n = await fetch(10);
    async int a = fetch(20), b = apply(NULL, 30);
    await acc_join(a, b, fetch(40));
    struct page page = await load("page");
    printf("%d %d %d %s %d\n", n, await a, await b, page.text, page.number);
    async yield struct page s = pages(3);
    while (await acc_next(s, &page) > 0)
        printf("%s ", page.text);
    printf("%d %d\n", await leave(await visit(4)), await half(5));
    printf("%d\n", await acc_race(fetch(1), acc_sleep(3600 * ACC_S)));
    async int block = async { return await fetch(n); };
    printf("%d\n", await block);
    fprintf(stderr, "%s\n", allocations == before ? "in place" : "allocated");
    return 0;
}
END

cat >count.c <<'END'
#include <stddef.h>
extern int allocations;
void *__real_acc_frame_new(size_t size, size_t alignment);
void *__wrap_acc_frame_new(size_t size, size_t alignment);
void *__wrap_acc_frame_new(size_t size, size_t alignment)
{
    allocations++;
    return __real_acc_frame_new(size, alignment);
}
END

cat >expected <<'END'
15 30 45 page 4
a b c 5 2
0
22
END

# build_and_run HOW FLAG...
build_and_run()
{
    local how=$1
    shift
    run "$ACC" main.async.c "$@" -o main.c
    expect_status 0
    run gcc -std=c11 -Wall -Wextra -Wpedantic -Werror -O1 "$@" -iquote . -isystem "$acc_include" \
        -Wl,--wrap=acc_frame_new main.c fetch.c count.c "$acc_library" -pthread -o program
    expect_status 0
    run ./program
    expect_status 0
    same expected out "output, $how"
    expect_err "$how"
}

run "$ACC" fetch.async.c --header fetch_future.h -o fetch.c
expect_status 0
build_and_run allocated
build_and_run "in place" -DIN_PLACE

# It has the source's includes, but for those that an #if or a comment leaves out; its name may begin with a digit.
mkdir shapes
cat >shapes/kinds.h <<'END'
typedef struct kind { int n; } kind;
typedef acc_future(int) any_acc_future;
END
cat >shapes/2d.async.c <<'END'
#include <acc.h>
#ifdef NOWHERE
#include "not_there.h"
#else
# include \
    "kinds.h" /* over
several lines */
#endif
/*
#include "not_there_either.h"
*/
async int area(kind k, any_acc_future given, acc_future(kind) other)
{
    enum { LINE = 64 };
    _Alignas(2 * 64) char text[3] = "ab";
    _Alignas(LINE) kind kept = k, *p = &kept;
    int n = await given + text[0] - 'a';
    k = await other;
    return n * k.n + p->n;
}
END
cat >shapes/main.async.c <<'END'
#include <acc.h>
#include <stdio.h>
#include "2d.h"
static async int four(void) { return 4; }
static async kind five(void) { return (kind){ 5 }; }
async int main(void)
{
    printf("%d\n", await area((kind){ 3 }, four(), five()));
    printf("%s\n", area__type.size == sizeof(struct area__future) ? "the same layout" : "another layout");
    return 0;
}
END
cd shapes || exit 1
run "$ACC" 2d.async.c --header 2d.h -o 2d.c
expect_status 0
run "$ACC" main.async.c -o main.c
expect_status 0
run gcc -std=c11 -Wall -Wextra -Wpedantic -Werror -iquote . -isystem "$acc_include" main.c 2d.c "$acc_library" -pthread -o program
expect_status 0
run ./program
expect_out 23
expect_out "the same layout"
