/* With --keywords=underscore only those are keywords. */
// flags: --keywords=underscore
_Async int fetch(int n);
int await = 3;

_Async int user(int n)
{
    n = _Await n + fetch(await);
    _Defer _Await fetch(2);
    return n;
}
