/* Where tokens come to stand side by side. */
#define MINUS -
#define PLUS +
#define EQ =
#define id(x) x
#define NAME name
#define NUM 1
#define E
-MINUS 1; -MINUS-1; +PLUS 1; -id(-)1; - id(-)1; MINUS MINUS; MINUS-; id(-)id(-); id(<)id(<=); id(=)EQ; +EQ 1; id(&)id(&)
NUM id(x); NUM.5; NUM id(+)1; 1 id(e)5; NAME NAME; id(NAME)id(NAME); id(NAME)1; id(NAME).x; NAME"s"; L id("s"); id(L)"s";
id(x)L"s"; id(.)id(.)id(.); id(.)5; id(.).; id(/)id(/); id(/)*; id(%)id(:); id(%)>; id(:)id(>); id(<)id(:)
id(->)id(*); id(>)id(>); id(>)=; id(|)id(|); id(!)id(=); id(^)=; id(*)id(=); id(<<)id(=); id(==)id(=); id(#)id(#); id(-)E id(-)
-E-1; -E MINUS; x E y; xE y; (E)(E )( E)( E ); E E E ; E;
  E int leading; E
E
	E E int tab;
id() id( ) int after_empty; id()
, comma;
NUM id(.)5; NUM id(_x); NUM id(X); NUM id({) NUM id(~)1; NUM id([) L id('c'); ab id("s"); u9 id("s"); uL id('c');
MINUS id(==); id(<<)id(==) id(!)id(==) id(~)id(==); id(.)id(.)x; x id(.)id(.); id(%)x; id(%)id(%) id(%)1; id(#)x; id(#)id(%)
id(#)1 id(##)x id(##)id(#) id(:)x id(:)id(:) id(<)x id(/)x id(>)x id(-)x id(...)id(.) id(.)id(...) id(...)5
