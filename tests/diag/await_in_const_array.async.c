/* The elements of an array in a const struct are const: no acc_future in them can become null. */
#include <acc.h>

struct crew {
    acc_future(int) jobs[3];
    acc_future(int) rows[2][2];
};

static async int first(const struct crew *crew)
{
    return await crew->jobs[0];
}

static async int last(const struct crew crew)
{
    return await crew.rows[1][1];
}

static async void stop(const struct crew *crew)
{
    acc_cancel(crew->rows[0][1]);
}

async int main(void)
{
    struct crew crew = {0};
    await stop(&crew);
    return await first(&crew) + await last(crew);
}
