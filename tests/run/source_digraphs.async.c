// reference: plain
/* Digraphs and iso646.h's names are C too. */
%:include <acc.h>
#include <iso646.h>
#include <stdio.h>

static async int later(int value)
<%
    await acc_yield();
    return value;
%>

async int main(void)
<%
    int list<:3:> = <% 1, await later(2), 3 %>;
    if (list<:await later(1):> == 2 and not (await later(0) or list<:0:> == 5))
        list<:2:> or_eq await later(4);
    await acc_yield();
    printf("%d %d\n", list<:2:>, compl await later(0) bitand 7);
    return 0;
%>
