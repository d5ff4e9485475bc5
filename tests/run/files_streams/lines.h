#ifndef LINES_H
#define LINES_H

struct line {
    char text[32];
    int length;
};

async yield struct line lines(const char *text, char separator);
async yield int countdown(int from);

#endif
