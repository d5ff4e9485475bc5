// flags: -std=gnu11
// reference: plain
/* Identifiers with letters of other scripts, universal character names, dollars, underscores, and very long ones. */
#include <acc.h>
#include <stdio.h>

struct größe {
    int länge, $breite;
};

static async int später(int κόσμος)
{
    await acc_yield();
    return κόσμος;
}

static async int a_name_that_is_much_longer_than_any_that_a_person_would_like_to_read_or_to_write_but_that_generators_of_code_do_write_(int _)
{
    int __ = _ + 1;
    await acc_yield();
    return __ * await später(_);
}

async int main(void)
{
    struct größe größe = { .länge = await später(3), .$breite = 4 };
    int \u00fcber = await später(größe.länge), $ = 5, _1 = 6, A = 1, a = 2;
    await acc_yield();
    printf("%d %d %d %d %d %d %d\n", größe.länge, größe.$breite, über, $, _1, A, a);
    printf("%d\n", await a_name_that_is_much_longer_than_any_that_a_person_would_like_to_read_or_to_write_but_that_generators_of_code_do_write_(6));
    return 0;
}
