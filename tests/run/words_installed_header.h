/* For words_in_installed_headers.async.c: a library's header, where the C compiler finds system headers. */
#ifndef WORDS_INSTALLED_HEADER_H
#define WORDS_INSTALLED_HEADER_H
#pragma GCC system_header

#define THE_HEADER <stddef.h>
#include THE_HEADER
#include <elf.h>
#include <sys/select.h>
#include <acc.h>

typedef async int installed_work(int n);

async int installed_twice(installed_work *work, int n);
async yield int installed_numbers(int end);
acc_future(int) installed_start(installed_work *work, int n);

#endif
