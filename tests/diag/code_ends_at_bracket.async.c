/* No attribute's '[[' where nothing follows. */
async int f(void)
{
    return 0;
}
int numbers[
