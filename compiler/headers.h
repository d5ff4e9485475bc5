/* headers.h: header names to files: where an #include looks, and what it finds there, read once. */
#ifndef ACC_HEADERS_H
#define ACC_HEADERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "options.h"

enum { NO_DIRECTORY = -1 };

/* A file that was read. */
typedef struct header {
    const char *name;          /* the path by which it was found: as linemarkers and __FILE__ have it */
    char *text;                /* ends with two 0 bytes */
    uint32_t length;
    bool has_splices;
    bool has_high_bytes;       /* not only ASCII */
    bool has_trigraphs;        /* or what looks like one */
    bool unusual;              /* its text has what our preprocessor leaves to clang */
    bool once;                 /* #pragma once */
    const char *guard;         /* its #ifndef guard, once that is known: where that is defined, the file is empty */
} header;

typedef struct found_header {
    header *file;              /* NULL: there is no such file */
    int directory;             /* index of the directory that it was found in; NO_DIRECTORY: the including file's own */
    bool system;
} found_header;

typedef struct headers headers;

/* The directories of clang and of the options, which must be of the kinds that clang_facts_know. */
headers *headers_new(const options *options);

/* `#include "name"`, seen from a file in directory `own` (NULL: that of no file), or `#include <name>`. */
found_header header_find(headers *headers, const char *name, bool angled, const char *own, bool own_system);

/* `#include_next` in a file that was found in that directory. */
found_header header_find_next(headers *headers, const char *name, int directory);

/* Whether a file was met under two names: clang may use either. */
bool headers_are_aliased(const headers *headers);

/* Reads what stands in memory already: the file under translation. */
header *header_of_text(headers *headers, const char *path, const char *text, uint32_t length, bool regular);

/* The directory part of a path, "." where there is none. */
const char *directory_of(const char *path);

#endif
