/* The value of a statement expression is called, and what closes it comes too early. */
static async void to_its_end(int n)
{
    return ({
        printf("%d", await later(n))(
    });
}
