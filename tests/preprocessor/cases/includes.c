/* acc: -Itests/preprocessor/cases/directory -isystem tests/preprocessor/cases/other -iquote tests/preprocessor/cases/other/quoted */
#include "directory/guarded.h"
#include "directory/guarded.h"
#include "directory/once.h"
#include "directory/once.h"
#include <plain.h>
#include <plain.h>
#define NAME <plain.h>
#define QUOTED "directory/plain.h"
#define ANGLED(x) <x.h>
#define plain plain
#include NAME
#include QUOTED
#include ANGLED(plain)
int after; /* same line? */
#define AGAIN
#include "directory/guarded.h"
#include <both.h>
#include "both.h"
#include <system.h> // comment
#include /* comment */ <only_next.h>
#if __has_include("only_quoted.h") && !__has_include(<only_quoted.h>)
#include "only_quoted.h"
#endif
#include "directory/nested.h"
   int indented;
#include "directory/no_newline.h"
#include "directory/empty.h"
int last = FROM_GUARDED + __COUNTER__;
#include "directory/use_across.h"
EMPTY_USE
#include "directory/plain.h"
int end;
