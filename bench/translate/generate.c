/* generate.c: writes a program in the dialect of about so many lines, always the same one, for timing the translator.
 *
 *     generate 10000 > large.async.c            plain and async functions in turns, as in a server
 *     generate --function 5000                  one async function of so many lines
 *     generate --locals 2000 1000               one async function of so many locals, and so many awaits
 *     generate --plain ...                      the same with the words of the dialect left out
 *
 * A unit is a struct, some macros, plain functions that work on it and async functions that use them. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool plain;
static long lines;

/* Writes a line of a unit: '$' stands for the unit's number, '@' stands before a word of the dialect. */
static void line(const char *text, long unit)
{
    for (const char *c = text; *c; c++) {
        if (*c == '$') {
            printf("%ld", unit);
        } else if (*c == '@') {
            size_t word = strcspn(c + 1, " ");
            if (!plain)
                printf("%.*s ", (int)word, c + 1);
            c += word + 1;
        } else {
            putchar(*c);
        }
    }
    putchar('\n');
    lines++;
}

static void all(const char *const *texts, long unit)
{
    for (; *texts; texts++)
        line(*texts, unit);
}

static const char *const head[] = {
    "/* A large program, made for measuring the translator. */",
    "#include <acc.h>",
    "#include <ctype.h>",
    "#include <errno.h>",
    "#include <netdb.h>",
    "#include <stdio.h>",
    "#include <stdlib.h>",
    "#include <string.h>",
    "#include <sys/socket.h>",
    "#include <time.h>",
    "#include <unistd.h>",
    "",
    "#define CHECK(condition, error) do { if (!(condition)) return -(error); } while (0)",
    "#define MIN(a, b) ((a) < (b) ? (a) : (b))",
    "#define COUNT(array) (sizeof (array) / sizeof *(array))",
    "",
    NULL
};

static const char *const types[] = {
    "/* ---- Records of kind $ ---- */",
    "",
    "#define LIMIT_$ (16 + $ % 7)",
    "",
    "enum kind_$ { EMPTY_$, HALF_$, FULL_$ };",
    "",
    "struct record_$ {",
    "    int socket;",
    "    enum kind_$ kind;",
    "    unsigned hits, misses;",
    "    char name[64];",
    "    struct record_$ *next;",
    "};",
    "",
    "static struct record_$ *records_$;",
    "",
    NULL
};

static const char *const plain_functions[] = {
    "/* Finds the record of that name; NULL: there is none. */",
    "static struct record_$ *find_$(const char *name)",
    "{",
    "    for (struct record_$ *r = records_$; r; r = r->next) {",
    "        if (strcmp(r->name, name) == 0) {",
    "            r->hits++;",
    "            return r;",
    "        }",
    "        r->misses++;",
    "    }",
    "    return NULL;",
    "}",
    "",
    "static int parse_$(const char *text, size_t length, int *numbers, int most)",
    "{",
    "    int count = 0, value = 0;",
    "    bool_$ in_number = 0;",
    "    for (size_t i = 0; i < length && count < most; i++) {",
    "        if (isdigit((unsigned char)text[i])) {",
    "            value = value * 10 + (text[i] - '0');",
    "            in_number = 1;",
    "        } else if (in_number) {",
    "            numbers[count++] = value;",
    "            value = 0;",
    "            in_number = 0;",
    "        }",
    "    }",
    "    if (in_number && count < most)",
    "        numbers[count++] = value;",
    "    return count;",
    "}",
    "",
    "static unsigned checksum_$(const struct record_$ *r)",
    "{",
    "    unsigned sum = (unsigned)r->socket * 31u + r->hits;",
    "    for (size_t i = 0; i < COUNT(r->name) && r->name[i]; i++)",
    "        sum = (sum << 5) ^ (sum >> 27) ^ (unsigned char)r->name[i];",
    "    switch (r->kind) {",
    "    case EMPTY_$: return sum;",
    "    case HALF_$: return sum / 2;",
    "    case FULL_$: return ~sum;",
    "    }",
    "    return 0;",
    "}",
    "",
    NULL
};

static const char *const async_functions[] = {
    "/* Reads a line into the buffer: its length. */",
    "static @async int read_line_$(int socket, char *line, int size)",
    "{",
    "    int used = 0;",
    "    while (used < size - 1) {",
    "        char c;",
    "        ssize_t n = @await acc_read(socket, &c, 1);",
    "        if (n < 0)",
    "            return (int)n;",
    "        if (n == 0 || c == '\\n')",
    "            break;",
    "        line[used++] = c;",
    "    }",
    "    line[used] = '\\0';",
    "    return used;",
    "}",
    "",
    "static @async int answer_$(struct record_$ *r, const char *text)",
    "{",
    "    char reply[200];",
    "    int numbers[LIMIT_$];",
    "    int count = parse_$(text, strlen(text), numbers, LIMIT_$);",
    "    long sum = 0;",
    "    CHECK(count >= 0, EINVAL);",
    "    for (int i = 0; i < count; i++)",
    "        sum += numbers[i] * (i + 1);",
    "    int length = snprintf(reply, sizeof reply, \"%s: %ld %u\\n\", r->name, sum, checksum_$(r));",
    "    ssize_t n = @await acc_write_all(r->socket, reply, (size_t)MIN(length, 199));",
    "    return n < 0 ? (int)n : count;",
    "}",
    "",
    "/* Serves one client until it leaves. */",
    "static @async void serve_$(int socket)",
    "{",
    "    struct record_$ record = { .socket = socket, .kind = EMPTY_$ };",
    "    char line[128];",
    "    int total = 0;",
    "    if (@await acc_write_all(socket, \"name?\\n\", 6) < 0)",
    "        return;",
    "    int length = @await read_line_$(socket, record.name, sizeof record.name);",
    "    if (length <= 0 || find_$(record.name))",
    "        return;",
    "    for (int turn = 0; turn < LIMIT_$; turn++) {",
    "        length = @await read_line_$(socket, line, sizeof line);",
    "        if (length <= 0)",
    "            break;",
    "        switch (line[0]) {",
    "        case '+':",
    "            total += @await answer_$(&record, line + 1);",
    "            break;",
    "        case '-':",
    "            @await acc_sleep(LIMIT_$ * ACC_MS);",
    "            record.kind = HALF_$;",
    "            continue;",
    "        default:",
    "            if (@await answer_$(&record, line) < 0 && total > 0)",
    "                return;",
    "        }",
    "    }",
    "    printf(\"%s %d\\n\", record.name, total);",
    "}",
    "",
    "@async int listen_$(const char *host)",
    "{",
    "    int listener = acc_tcp_listen(host, $ % 60000 + 1024);",
    "    CHECK(listener >= 0, -listener);",
    "    for (int i = 0; i < LIMIT_$; i++) {",
    "        int socket = @await acc_accept(listener);",
    "        if (socket < 0)",
    "            continue;",
    "        @await serve_$(socket);",
    "        acc_close(socket);",
    "    }",
    "    return acc_close(listener);",
    "}",
    "",
    NULL
};

static void units(long wanted)
{
    for (long unit = 0; lines < wanted; unit++) {
        all(types, unit);
        line("typedef _Bool bool_$;", unit);
        line("", unit);
        all(plain_functions, unit);
        all(async_functions, unit);
    }
}

static const char *const step[] = {
    "    value = value * 31 + $;",
    "    if (value % 7 == $ % 7) {",
    "        int more_$ = value / 2 + socket;",
    "        ssize_t n_$ = @await acc_write(socket, text, (size_t)more_$ % 16);",
    "        if (n_$ < 0)",
    "            return (int)n_$;",
    "        value -= (int)n_$ + more_$;",
    "    } else {",
    "        value ^= $;",
    "    }",
    NULL
};

static void one_function(long wanted)
{
    all((const char *const[]){ "@async int large(int socket, const char *text)", "{", "    int value = 0;", NULL }, 0);
    for (long n = 0; lines < wanted; n++)
        all(step, n);
    all((const char *const[]){ "    return value;", "}", NULL }, 0);
}

static void many_locals(long locals, long awaits)
{
    all((const char *const[]){ "@async int wide(int socket, const char *text)", "{", NULL }, 0);
    for (long n = 0; n < locals; n++)
        line("    int local_$ = socket + $;", n);
    for (long n = 0; n < awaits; n++) {
        line("    local_$ += (int)@await acc_write(socket, text, 1);", n % locals);
        line("    local_$++;", (n * 7 + 3) % locals);
    }
    line("    return 0", 0);
    for (long n = 0; n < locals; n++)
        line("        + local_$", n);
    all((const char *const[]){ "        ;", "}", NULL }, 0);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--plain") == 0) {
        plain = true;
        argc--, argv++;
    }
    if (argc < 2)
        return 2;
    all(head, 0);
    if (strcmp(argv[1], "--function") == 0 && argc == 3)
        one_function(atol(argv[2]));
    else if (strcmp(argv[1], "--locals") == 0 && argc == 4)
        many_locals(atol(argv[2]), atol(argv[3]));
    else if (argc == 2)
        units(atol(argv[1]));
    else
        return 2;
    return 0;
}
