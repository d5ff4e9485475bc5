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
typedef int myacc_future, acc_futures, acc_future_list;
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
async int area(kind k, any_acc_future given, acc_future(kind) other, acc_future(int) (*make)(int n))
{
    myacc_future zero = 0;
    acc_futures one = 1;
    acc_future_list two = 2;
    enum { LINE = 64 };
    _Alignas(2 * 64) char text[3] = "ab";
    _Alignas(LINE) kind kept = k, *p = &kept;
    int n = await given + text[0] - 'a';
    k = await other;
    n += zero + (one + two - 3) * (make == NULL);
    return n * k.n + p->n;
}
/* Without parameters, without anything to keep, with a future of its own kind. */
async int nine()
{
    return 9;
}
async void nothing(void)
{
}
async int sum(int n)
{
    return n ? n + await sum(n - 1) : 0;
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
    printf("%d\n", await area((kind){ 3 }, four(), five(), NULL));
    await nothing();
    printf("sums: %d\n", await nine() + await sum(4));
    printf("%s\n", area__type.size == sizeof(struct area__future) && nothing__type.size == sizeof(struct nothing__future) &&
                   sum__type.size == sizeof(struct sum__future) ? "the same layout" : "another layout");
    return 0;
}
END
cd shapes || exit 1
run "$ACC" 2d.async.c --header 2d.h -o 2d.c
expect_status 0
run "$ACC" main.async.c --header main.h -o main.c
expect_status 0
grep -q __future main.h && fail "main.h has what nobody can call: main, or what is static"
run gcc -std=c11 -Wall -Wextra -Wpedantic -Werror -iquote . -isystem "$acc_include" main.c 2d.c "$acc_library" -pthread -o program
expect_status 0
run ./program
expect_out 23
expect_out "sums: 19"
expect_out "the same layout"

# Arrays of variable lengths, and what has types of the source: parameters, results, items, locals of all kinds.
mkdir ../own
cd ../own || exit 1
cat >lib_types.h <<'END'
#pragma once
enum shared_kind { ONE = 1, TWO };
END
cat >lib.async.c <<'END'
#include <acc.h>
#include "lib_types.h"

struct own { int a; char b[3]; };
typedef struct own owned;
enum kind { SMALL, LARGE };
union either { int i; long l; };

async int with_arrays(int n)
{
    int a[n], b[2][n];
    struct own o[n], *p = &o[n - 1];
    owned (*q)[n] = &o;
    for (int i = 0; i < n; i++) {
        a[i] = b[1][i] = i;
        o[i] = (struct own){ i, "ab" };
    }
    await acc_yield();
    return a[n - 1] + b[1][n - 1] + p->a + (*q)[0].b[0] - 'a';
}

async int private_parameter(struct own own)
{
    await acc_yield();
    return own.a;
}

async struct own private_result(int n)
{
    await acc_yield();
    return (struct own){ n, "" };
}

async yield struct own private_items(int n)
{
    yield (struct own){ n, "" };
    await acc_yield();
    yield (struct own){ n + 1, "" };
}

async int uses_all(int n, enum shared_kind kind)
{
    enum kind own_kind = LARGE, *at = &own_kind;
    union either either = { n }, *e = &either;
    struct own got = { 0, "" };
    _Atomic int counter = 1;
    volatile owned seen = { 2, "" };
    int (*function)(int) = 0;
    struct { int x; } anonymous = { 5 }, *an = &anonymous;
    async yield struct own items = private_items(n);
    async int (*pointer)(int) = with_arrays;
    int sum = await private_parameter((struct own){ n, "x" }) + (await private_result(n)).a;
    while (await acc_next(items, &got) > 0)
        sum += got.a;
    counter += 1;
    await acc_yield();
    sum += await pointer(3);
    return sum + *at + e->i + counter + seen.a + (function != 0) + an->x + kind;
}

static async int hidden(union either *u)
{
    union either copy = *u, *p = &copy;
    await acc_yield();
    return p->i + await with_arrays(2);
}

async int uses_hidden(int n)
{
    union either u = { n };
    async int a = hidden(&u);
    acc_future(int) b = with_arrays(4);
    int first = await acc_race(a, acc_sleep(ACC_S), b);
    acc_cancel(b);
    return await a + first;
}
END
cat >user.async.c <<'END'
#include <acc.h>
#include <stdio.h>
#include "lib.h"
/* names that are the library's own too */
struct own { double other; };
typedef int owned;
enum kind { OTHER };
union either { char c; };
static async int all(void)
{
    struct own o = { 1.5 };
    owned n = 1;
    union either e = { 'a' };
    async int a = with_arrays(3), b = uses_all(2, TWO);
    await acc_join(a, b);
    n += await uses_hidden(7);
    return await a * 10000 + await b * 100 + n + (int)o.other + e.c - 'a' + OTHER;
}
async int main(void)
{
    printf("%d\n", await all());
    printf("%d %d %d\n", with_arrays__type.size == sizeof(struct with_arrays__future), uses_all__type.size == sizeof(struct uses_all__future),
           uses_hidden__type.size == sizeof(struct uses_hidden__future));
    return 0;
}
END
run "$ACC" lib.async.c --header lib.h -o lib.c
expect_status 0
run "$ACC" user.async.c -o user.c
expect_status 0
run clang -g -fsanitize=address,undefined -std=c11 -Wall -Wextra -Wpedantic -Werror -iquote . -isystem "$acc_include" user.c lib.c \
    "$acc_library" -pthread -o program
expect_status 0
run ./program
expect_out 62914
expect_out "1 1 1"

# The prototypes for acc: what they give and take are futures and pointers to async functions as the source has them.
cat >kinds.h <<'END'
#include <acc.h>
typedef async int handler(int n);
END
cat >given.async.c <<'END'
#include <acc.h>
#include "kinds.h"

struct secret { int n; };

static async int later_by(int n)
{
    return n;
}

async acc_future(int) later(int n)
{
    await acc_yield();
    return async { return n; };
}

async yield acc_future(int) jobs(int n)
{
    yield later_by(n);
    acc_future(int) second = await later(n + 1);
    yield second;
}

async const acc_future(const char *) *at(const acc_future(const char *) *place)
{
    await acc_yield();
    return place;
}

async acc_future(handler *) chosen(handler *handle)
{
    return async { return handle; };
}

async int called(async int (*handle)(int), acc_future(int) taken)
{
    return await handle(3) + await taken;
}

async acc_future(struct secret) hidden(void)
{
    return NULL;
}
END
cat >taker.async.c <<'END'
#include <stdio.h>
#include "given.h"
static async int tenfold(int n)
{
    await acc_yield();
    return n * 10;
}
static async const char *word(void)
{
    return "word";
}
async int main(void)
{
    acc_future(int) one = await later(1), item = NULL;
    async yield acc_future(int) s = jobs(5);
    while (await acc_next(s, &item) > 0)
        printf("item %d\n", await item);
    acc_future(const char *) text = word();
    printf("%d %d\n", await one, await at(&text) == &text);
    puts(await text);
    acc_future(handler *) choice = await chosen(tenfold);
    handler *handle = await choice;
    printf("%d %d\n", await handle(4), await called(tenfold, tenfold(1)));
    return 0;
}
END
run "$ACC" given.async.c --header given.h -o given.c
expect_status 0
grep -q 'struct secret' given.h && fail "the header names a type of the source"
run "$ACC" taker.async.c -o taker.c
expect_status 0
run clang -g -fsanitize=address,undefined -std=c11 -Wall -Wextra -Wpedantic -Werror -iquote . -isystem "$acc_include" taker.c given.c \
    "$acc_library" -pthread -o program
expect_status 0
run ./program
expect_status 0
expect_out "item 5"
expect_out "item 6"
expect_out "1 1"
expect_out "word"
expect_out "40 40"
