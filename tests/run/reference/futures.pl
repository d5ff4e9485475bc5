#!/usr/bin/perl
# Rewrites futures as values into what futures/acc.h offers; what is left of the dialect is for erase.pl and macros:
#
#   async int v = f(1);            becomes   acc_future(int) v ACC_REFERENCE_DROPPED =
#                                                ACC_REFERENCE_IN_PLACE(ACC_REFERENCE_FUTURE(f(1)));
#   await v                        becomes   ACC_REFERENCE_AWAIT(v)
#   await acc_join(v, f(2))        becomes   acc_reference_join(2, (void *[]){v, ACC_REFERENCE_FUTURE(f(2))}, 2)
#   async { return n; }            becomes   a nested function that copies n, and ACC_REFERENCE_FUTURE of its call
#   async yield T f(void)          becomes   async int f(void), and `yield e;` acc_reference_give(&(T){e});
#
# It knows just enough of C for the programs in tests/run. It takes a block that returns a value for one of int, but for
# `async T v = async {` and `return async {`, and where a comment says its type: async /* long */ {
use strict;
use warnings;

my ($file, @headers) = @ARGV;

my %is_type = map { $_ => 1 } qw(char short int long float double signed unsigned _Bool bool const volatile
    size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t struct union enum acc_future
    FILE _Alignas);
my %is_async = map { $_ => 1 } qw(acc_yield acc_sleep acc_sleep_until acc_read acc_write acc_write_all acc_readable);
my %is_async_type;      # typedefs of async functions and of pointers to them
my %makes_future;       # plain functions that return an acc_future

my %is_word = map { $_ => 1 } qw(if while for switch return else do case sizeof typeof __typeof__
    defer try yield async await);
our @tokens;
my $argument_count = 0;
our $made_type;          # T, in a plain function that returns an acc_future(T)
our $stream_type;       # of the stream that is being rewritten
our $body_start = 0;     # where the function that is being rewritten begins

sub read_tokens {
    my ($name) = @_;
    open my $in, '<', $name or die "$name: $!\n";
    local $/;
    return split_tokens(scalar <$in>);
}

sub split_tokens {
    my ($text) = @_;
    return $text =~ m{
        ^[ \t]*\#(?:[^\n\\]|\\.|\\\n)* | /\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'
        | (?:\s|\\\n)+ | [A-Za-z_]\w* | \.?\d[\w.]* | -> | . }gsmx;
}

sub is_space { $_[0] =~ m{^(?:\s|\\\n|/\*|//)} }

# The first token that is no space, at $i or after it; the last one before $i.
sub ahead { my ($i) = @_; $i++ while $i < @tokens && is_space($tokens[$i]); $i }
sub behind { my ($i) = @_; $i--; $i-- while $i > 0 && is_space($tokens[$i]); $i }

sub after_bracket {
    my ($i) = @_;
    my $depth = 0;
    for (; $i < @tokens; $i++) {
        $depth++ if $tokens[$i] =~ /^[(\[{]$/;
        $depth-- if $tokens[$i] =~ /^[)\]}]$/;
        return $i + 1 if $depth == 0;
    }
    die "unbalanced bracket\n";
}

# The index of the first of the given tokens outside of brackets, from $i on.
sub find_top {
    my ($i, $end, $wanted) = @_;
    while ($i < $end) {
        return $i if $tokens[$i] =~ $wanted;
        $i = $tokens[$i] =~ /^[(\[{]$/ ? after_bracket($i) : $i + 1;
    }
    return $end;
}

sub text { my ($from, $to) = @_; join '', @tokens[$from .. $to - 1] }

# The pieces between commas, as pairs of indices.
sub split_commas {
    my ($i, $end) = @_;
    my @pieces;
    while ($i < $end) {
        my $to = find_top($i, $end, qr/^,$/);
        push @pieces, [$i, $to];
        $i = $to + 1;
    }
    return @pieces;
}

# What is declared where: async functions and pointers to them, types of them, functions that make futures.
sub learn {
    my $text = join '', map { is_space($_) ? ' ' : $_ } @_;
    $makes_future{$1} = 1 while $text =~ /\bacc_future\s*\([^;{}]*?\)\s*(\w+)\s*\(/g;
    $text =~ s/\bacc_future\s*(\((?:[^()]|(?1))*\))/int/g;
    $is_type{$1} = 1 while $text =~ /\btypedef\b[^;{}]*(?:\{[^{}]*\}[^;{}]*)?\b(\w+)(?:\[[^\]]*\])?\s*;/g;
    while ($text =~ /\btypedef\s+async\b[^;(]*?\(?\s*\*?\s*(\w+)\s*\)?\s*\(/g) {
        $is_async_type{$1} = 1;
        $is_type{$1} = 1;
    }
    while ($text =~ /\basync\b(?=[^;{}()]*\(?\s*\*?)([^;{}()=]*?)\(\s*\*\s*(?:const\s+)?(\w+)/g) { $is_async{$2} = 1 }
    while ($text =~ /\basync\b([^;{}()=]*?)\b(\w+)\s*\((?!\s*\*)/g) { $is_async{$2} = 1 unless $is_async_type{$2} }
    for my $type (keys %is_async_type) {
        while ($text =~ /\b$type\b\s*\**\s*(?:const\s+)?(\w+)\b(?!\s*\()/g) { $is_async{$1} = 1 }
    }
    delete $makes_future{$_} for keys %is_async;
}

# The names of the automatic variables that are in scope at $at, of the function that begins at $body_start.
sub variables_at {
    my ($at) = @_;
    my @scopes = ({});
    my $begins = 1;     # a declaration may begin here
    for (my $i = $body_start; $i < $at; $i++) {
        my $t = $tokens[$i];
        next if is_space($t);
        if ($t eq '{') { push @scopes, {}; $begins = 1; next }
        if ($t eq '}') { pop @scopes; $begins = 1; next }
        if ($t =~ /^[;:(]$/) { $begins = 1; next }
        if ($t eq ',' && !$begins) { $begins = 1; next }
        if ($begins && $is_type{$t}) {
            my $end = $i;
            $end++ while $end < @tokens && $tokens[$end] !~ /^[;{]$/ && $end < $at && $tokens[$end] ne '=';
            my $stop = find_top($i, $at, qr/^[;)]$/);
            for my $piece (split_commas($i, $stop)) {
                my ($from, $to) = @$piece;
                my $declarator = join ' ', grep { !is_space($_) } @tokens[$from .. find_top($from, $to, qr/^=$/) - 1];
                $declarator =~ s/\bacc_future \( .*? \) (?=\w)//;
                $declarator =~ s/\b(?:struct|union|enum)(?: \w+)?(?: \{.*\})?//;
                $scopes[-1]{$1} = 1 if $declarator =~ /\( \* (\w+)/ || $declarator =~ /(\w+)(?: \[.*\])*\s*$/;
            }
        }
        if ($begins && @scopes > 1 && $t =~ /^(?:static|typedef|extern|async)$/) {
            $i = find_top($i, $at, qr/^;$/);
            $begins = 1;
            next;
        }
        $begins = 0;
    }
    print STDERR "captures may be: @{[map { sort keys %$_ } @scopes]}\n" if $ENV{ACC_REFERENCE_CAPTURES};
    my %all;
    %all = (%all, %$_) for @scopes;
    delete $all{$_} for grep { $is_type{$_} } keys %all;
    return %all;
}

# async { ... } with its brace at $open.
sub block {
    my ($open, $type) = @_;
    my $end = after_bracket($open);
    my %variables = variables_at($open);
    my (%captured, $returns_value);
    for (my $i = $open; $i < $end; $i++) {
        $captured{$tokens[$i]} = 1 if $variables{$tokens[$i]} && $tokens[behind($i)] !~ /^(?:\.|->)$/;
        if ($tokens[$i] eq 'async' && $tokens[ahead($i + 1)] eq '{' && $i > $open) {
            my $inner_end = after_bracket(ahead($i + 1));
            for my $k ($i .. $inner_end - 1) {
                $captured{$tokens[$k]} = 1 if $variables{$tokens[$k]} && $tokens[behind($k)] !~ /^(?:\.|->)$/;
            }
            $i = $inner_end - 1;
        }
        $returns_value = 1 if $tokens[$i] eq 'return' && $tokens[ahead($i + 1)] ne ';';
        $returns_value = 1 if $tokens[$i] eq 'try' && $type && $type ne 'void';
    }
    if ($tokens[$open - 1] =~ m{^/\*\s*(.*?)\s*\*/$} || $tokens[$open - 2] =~ m{^/\*\s*(.*?)\s*\*/$}) {
        $type = $1;
    }
    $type //= $returns_value ? 'int' : 'void';
    my $inside = do {
        local ($stream_type, $made_type);
        rewrite($open + 1, $end - 1);
    };
    my @names = sort keys %captured;
    my $name = "acc_block_$open";
    return "({ auto $type $name(void); $type $name(void) { " . join(' ', map { "ACC_REFERENCE_CAPTURE($_)" } @names)
        . ' acc_reference_enter(); ' . join(' ', map { "ACC_REFERENCE_OWN($_)" } @names)
        . " { $inside } } ACC_REFERENCE_FUTURE($name()); })";
}

# acc_join( ... ) or acc_race( ... ) with its parenthesis at $open, as a plain call.
sub group {
    my ($name, $open) = @_;
    my ($mask, $count, @operands) = (0, 0);
    for my $piece (split_commas($open + 1, after_bracket($open) - 1)) {
        my ($operand, $temporary) = future(@$piece);
        $mask |= 1 << $count if $temporary;
        $count++;
        push @operands, $operand;
    }
    $name =~ s/acc_/acc_reference_/;
    return "$name($count, (void *[]){" . join(', ', @operands) . "}, $mask)";
}

# Its operands are evaluated here, where they may wait, not on the stack of the new future.
sub future_of_group {
    my $call = group(@_);
    $call =~ s/\((\d+), (\(void \*\[\]\).*), (\d+)\)$/($1, acc_operands, $3)/s or die "no group\n";
    return "({ void **acc_operands = $2; ACC_REFERENCE_FUTURE($call); })";
}

sub next_call {
    my ($open) = @_;
    my ($stream, $place) = map { rewrite(@$_) } split_commas($open + 1, after_bracket($open) - 1);
    return "acc_reference_next($stream, $place, sizeof *($place))";
}

sub spawn {
    my ($open, $type) = @_;
    my ($operand, $temporary, $made) = future($open + 1, after_bracket($open) - 1, $type);
    return $temporary || $made ? "ACC_REFERENCE_SPAWN($operand)" : "ACC_REFERENCE_SPAWN_VARIABLE($operand)";
}

# An operand of future type: its C, whether it is a future made here, and whether it is one that a plain function made.
sub future {
    my ($i, $end, $type) = @_;
    $i = ahead($i);
    $end-- while is_space($tokens[$end - 1]);
    if ($tokens[$i] eq '(' && after_bracket($i) == $end) { return future($i + 1, $end - 1, $type) }
    my $next = ahead($i + 1);
    if ($tokens[$i] eq 'async' && $tokens[$next] eq '{') { return (block($next, $type), 1, 0) }
    if ($next < $end && $tokens[$next] eq '(' && after_bracket($next) == $end) {
        return (spawn($next, $type), 1, 0) if $tokens[$i] eq 'acc_spawn';
        return (future_of_group($tokens[$i], $next), 1, 0) if $tokens[$i] =~ /^acc_(?:join|race)$/;
        return ('ACC_REFERENCE_FUTURE(' . next_call($next) . ')', 1, 0) if $tokens[$i] eq 'acc_next';
        return (rewrite($i, $end), 0, 1) if $makes_future{$tokens[$i]};
    }
    if ($tokens[$end - 1] eq ')') { return (future_of_call($i, $end), 1, 0) }
    return (rewrite($i, $end), 0, 0);
}

# The parenthesis of the arguments of the call that ends before $end.
sub arguments_of {
    my ($open, $end) = @_;
    for (;;) {
        $open = find_top($open, $end, qr/^\($/);
        return $open if after_bracket($open) == $end;
        $open = after_bracket($open);
    }
}

# The future of a call. Its arguments are evaluated on the future's stack, where they cannot wait: those that must are
# evaluated before.
sub future_of_call {
    my ($i, $end) = @_;
    my $open = arguments_of($i, $end);
    return 'ACC_REFERENCE_FUTURE(' . rewrite_call($i, $end) . ')' unless waits($open, $end);
    my ($arguments, $callee, @names) = arguments($i, $open, $end);
    return "({ $arguments" . "ACC_REFERENCE_FUTURE($callee(" . join(', ', @names) . ')); })';
}

sub waits { my ($i, $end) = @_; scalar grep { $_ eq 'await' } @tokens[$i .. $end - 1] }

# Variables that hold what is called and the arguments, from left to right, which gcc's own order is not.
sub arguments {
    my ($i, $open, $end) = @_;
    my ($c, @names) = ('');
    my $callee = callee($i, $open);
    if ($callee !~ /^\w+$/ || $is_async{$callee}) {
        my $name = 'acc_callee_' . ++$argument_count;
        $c = "__auto_type $name = $callee; ";
        $callee = $name;
    }
    for my $piece (split_commas($open + 1, $end - 1)) {
        push @names, 'acc_argument_' . ++$argument_count;
        $c .= "__auto_type $names[-1] = " . rewrite(@$piece) . '; ';
    }
    return ($c, $callee, @names);
}

sub callee {
    my ($i, $open) = @_;
    return $open == ahead($i + 1) ? text($i, $open) : rewrite($i, $open);
}

# A call, as C: only its callee and its arguments are rewritten.
sub rewrite_call {
    my ($i, $end) = @_;
    my $open = arguments_of($i, $end);
    if (waits($open, $end)) {
        my ($arguments, $callee, @names) = arguments($i, $open, $end);
        return "({ $arguments$callee(" . join(', ', @names) . '); })';
    }
    return callee($i, $open) . '(' . rewrite($open + 1, $end - 1) . ')';
}

# The index after the operand of an await that begins at $i.
sub after_operand {
    my ($i) = @_;
    $i = ahead($i);
    $i = ahead($i + 1) while $tokens[$i] eq '*';
    if ($tokens[$i] eq 'async') { return after_bracket(ahead($i + 1)) }
    $i = $tokens[$i] eq '(' ? after_bracket($i) : $i + 1;
    for (;;) {
        my $next = ahead($i);
        if ($next < @tokens && $tokens[$next] =~ /^[(\[]$/) { $i = after_bracket($next) }
        elsif ($next < @tokens && $tokens[$next] =~ /^(?:\.|->)$/) { $i = ahead($next + 1) + 1 }
        elsif ($tokens[$i] =~ /^[-+]$/ && $tokens[$i + 1] eq $tokens[$i]) { $i += 2 }
        else { return $i }
    }
}

sub after_unary {
    my ($i) = @_;
    $i = ahead($i + 1) while $tokens[ahead($i)] =~ /^(?:await|try|[-+!~&])$/;
    return after_operand($i);
}

# await, with its operand between $i and $end.
sub await {
    my ($i, $end) = @_;
    $i = ahead($i);
    $end-- while is_space($tokens[$end - 1]);
    if ($tokens[$i] eq '(' && after_bracket($i) == $end) { return await($i + 1, $end - 1) }
    my $next = ahead($i + 1);
    if ($next < $end && $tokens[$next] eq '(' && after_bracket($next) == $end) {
        return group($tokens[$i], $next) if $tokens[$i] =~ /^acc_(?:join|race)$/;
        return next_call($next) if $tokens[$i] eq 'acc_next';
        return 'ACC_REFERENCE_AWAIT_TEMPORARY(' . spawn($next) . ')' if $tokens[$i] eq 'acc_spawn';
        return rewrite_call($i, $end);
    }
    my ($c, $temporary) = future($i, $end);
    return "ACC_REFERENCE_AWAIT_TEMPORARY($c)" if $temporary && $tokens[$i] eq 'async';
    return rewrite_call($i, $end) if $tokens[$end - 1] eq ')';
    return "ACC_REFERENCE_AWAIT($c)";
}

# A declaration that begins with `async` at $i, in a body: its C and the index after it, or nothing.
sub variables {
    my ($i) = @_;
    my $start = ahead($i + 1);
    my $is_stream = $tokens[$start] eq 'yield';
    $start = ahead($start + 1) if $is_stream;
    my $end = find_top($start, scalar @tokens, qr/^;$/);
    my $equals = find_top($start, $end, qr/^[=({]$/);
    return unless $equals < $end && $tokens[$equals] eq '=';
    my $name = behind($equals);
    my $type_end = $name;
    $type_end = behind($type_end) while $tokens[behind($type_end)] eq '*';
    my $base = text($start, $type_end);
    my @c;
    for my $piece (split_commas($start, $end)) {
        my ($from, $to) = @$piece;
        my $at = find_top($from, $to, qr/^=$/);
        my $this = behind($at);
        my $stars = $from == $start ? text($type_end, $this) : text($from, $this);
        my $type = $is_stream ? 'int' : "$base$stars";
        $type =~ s/^\s+|\s+$//g;
        my ($value) = future($at + 1, $to, $type);
        push @c, "acc_future($type) $tokens[$this] ACC_REFERENCE_DROPPED = ACC_REFERENCE_IN_PLACE($value);";
    }
    return (join(' ', @c), $end + 1);
}

# async, where it is no part of a function's definition: a block, a future variable, or nothing that C has to know of.
sub rewrite_async {
    my ($i, $next) = @_;
    if ($tokens[$next] eq '{') {
        return (block($next, $tokens[behind($i)] eq 'return' ? $made_type : undef), after_bracket($next));
    }
    my ($declaration, $after) = variables($i);
    return ($declaration, $after) if $declaration;
    return ('', $tokens[$next] eq 'yield' ? $next + 1 : $i + 1);
}

# acc_future(T) p = s->make(1); an initializer that calls through a member or an element makes a future too.
sub rewrite_allocated {
    my ($i, $next, $end) = @_;
    my $equals = ahead(ahead(after_bracket($next)) + 1);
    my $semicolon = find_top($i, $end, qr/^;$/);
    return unless $tokens[$equals] eq '=';
    my $value = text($equals + 1, $semicolon);
    return unless $value =~ /^\s*\w+(?:\.|->|\[)[^{}()?:,]*\((?:[^()]|\([^()]*\))*\)\s*$/;
    my ($future) = future($equals + 1, $semicolon);
    return (text($i, $equals + 1) . " $future", $semicolon);
}

# try, defer, await and yield.
sub rewrite_word {
    my ($i, $next, $end) = @_;
    my $word = $tokens[$i];
    if ($word eq 'try') {
        my $after = after_unary($next);
        return ('ACC_REFERENCE_TRY((' . rewrite($next, $after) . '))', $after);
    }
    if ($word eq 'defer') {
        my $after = $tokens[$next] eq '{' ? after_bracket($next) : find_top($next, $end, qr/^;$/) + 1;
        return ('ACC_REFERENCE_DEFER { ' . rewrite($next, $after > $end ? $end : $after) . '; }', $after);
    }
    if ($word eq 'await') {
        my $after = after_operand($i + 1);
        return (await($i + 1, $after), $after);
    }
    return unless defined $stream_type;
    my $semicolon = find_top($i, $end, qr/^;$/);
    my $value = rewrite($i + 1, $semicolon);
    return ("({ __typeof__($stream_type) acc_given = ($value); acc_reference_give(&acc_given); });", $semicolon + 1);
}

# A call that is not awaited: one that makes a future, one of the runtime's, or one whose arguments wait.
sub rewrite_unawaited {
    my ($i, $open) = @_;
    my $name = $tokens[$i];
    my $after = after_bracket($open);
    my $inside = sub { rewrite($open + 1, $after - 1) };
    if ($name eq 'acc_spawn') {
        my $is_statement = $tokens[behind($i)] =~ /^(?:[;{}):]|else)$/ && $tokens[ahead($after)] eq ';';
        return ($is_statement ? 'ACC_REFERENCE_DETACH(' . spawn($open) . ')' : spawn($open), $after);
    }
    return ('acc_reference_cancel(&(' . $inside->() . '))', $after) if $name eq 'acc_cancel';
    return ('acc_reference_cancelled(' . $inside->() . ')', $after) if $name eq 'acc_cancelled';
    if ($name =~ /^acc_(?:join|race|next)$/) {
        my ($future) = future($i, $after);
        return ($future, $after);
    }
    if ($name eq 'acc_block_on') {
        my ($operand, $temporary, $made) = future($open + 1, $after - 1);
        my $kind = $temporary || $made ? 'BLOCK_ON_TEMPORARY' : 'BLOCK_ON';
        return ("ACC_REFERENCE_$kind($operand)", $after);
    }
    return (future_of_call($i, $after), $after) if $is_async{$name};
    my $is_function = $name =~ /^[a-z_]\w*$/ && !$is_type{$name} && !$is_word{$name};
    return (rewrite_call($i, $after), $after) if $is_function && waits($open, $after);
    return;
}

# (*p)(x), not awaited, where p points to async functions.
sub rewrite_called_pointer {
    my ($i, $next, $end) = @_;
    my $before = $tokens[behind($i)];
    return unless $before =~ /^[-=(,{?:]$/ || $before eq 'return';
    return unless $next < $end && $tokens[$next] eq '*' && $is_async{$tokens[ahead($next + 1)]};
    my $open = ahead(after_bracket($i));
    return unless $open < $end && $tokens[$open] eq '(';
    my $after = after_bracket($open);
    return (future_of_call($i, $after), $after);
}

# The tokens from $i up to $end, as C.
sub rewrite {
    my ($i, $end) = @_;
    my $c = '';
    while ($i < $end) {
        my $t = $tokens[$i];
        my $next = ahead($i + 1);
        my $is_name = $i > 0 && $tokens[behind($i)] =~ /^(?:\.|->|struct|union|enum)$/;
        my ($piece, $after);
        if ($is_name) { ($piece, $after) = ($t, $i + 1) }
        elsif ($t eq 'async') { ($piece, $after) = rewrite_async($i, $next) }
        elsif ($t eq 'acc_future') { ($piece, $after) = rewrite_allocated($i, $next, $end) }
        elsif ($t =~ /^(?:try|defer|await|yield)$/) { ($piece, $after) = rewrite_word($i, $next, $end) }
        elsif ($t eq '(') { ($piece, $after) = rewrite_called_pointer($i, $next, $end) }
        elsif ($t eq 'return' && defined $stream_type && $tokens[$next] eq ';') {
            ($piece, $after) = ('return 0', $i + 1);
        }
        elsif ($next < $end && $tokens[$next] eq '(') { ($piece, $after) = rewrite_unawaited($i, $next) }
        ($piece, $after) = ($t, $i + 1) unless defined $after;
        $c .= $piece;
        $i = $after;
    }
    return $c;
}

# A macro's body is rewritten as if it stood in a function.
sub directive {
    my ($text) = @_;
    return $text unless $text =~ /^[ \t]*#\s*define\s+\w+(?:\([^)]*\))?/;
    my ($head, $body) = ($&, $');
    local (@tokens, $body_start);
    @tokens = split_tokens($body);
    $body_start = 0;
    return $head . rewrite(0, scalar @tokens);
}

# At file scope: only a definition of an async function keeps the word `async`.
sub file {
    my $c = '';
    my $i = 0;
    while ($i < @tokens) {
        if ($tokens[$i] =~ /^[ \t]*#/) { $c .= directive($tokens[$i++]); next }
        if (is_space($tokens[$i])) { $c .= $tokens[$i++]; next }
        my $end = find_top($i, scalar @tokens, qr/^[;{=]$/);
        $end = @tokens if $end > @tokens;
        my $head = $end < @tokens ? text($i, $end) : text($i, scalar @tokens);
        my $is_function = $end < @tokens && $tokens[$end] eq '{' && $head =~ /\)\s*$/;
        if (!$is_function) {
            my $after = find_top($i, scalar @tokens, qr/^;$/) + 1;
            $after = @tokens if $after > @tokens;
            for (my $k = $i; $k < $after; $k++) {
                if ($tokens[$k] eq 'async') {
                    if ($tokens[ahead($k + 1)] eq 'yield') {
                        # The prototype of a stream: its result becomes int.
                        my $open = find_top(ahead($k + 1) + 1, $after, qr/^\($/);
                        my $name = behind($open);
                        $c .= "int $tokens[$name]";
                        $k = $name;
                    }
                } else {
                    $c .= $tokens[$k];
                }
            }
            $i = $after;
            next;
        }
        my $close = after_bracket($end);
        $body_start = $i;
        local ($stream_type, $made_type);
        $made_type = $1 if $head =~ /\bacc_future\s*\((.*?)\)\s*\w+\s*\(/;
        my $is_async_function = $head =~ s/\basync\b//;
        if ($is_async_function && $head =~ /\byield\b(.*?)(\w+)\s*\(/s) {
            $stream_type = $1;
            $head =~ s/\byield\b.*?(\w+\s*\()/int $1/s;
        }
        $head = "async $head" if $is_async_function;
        my $returns_zero = defined $stream_type || $head =~ /\bmain\s*\(/ ? 'return 0; ' : '';
        $c .= "$head\{" . rewrite($end + 1, $close - 1) . "$returns_zero}";
        $i = $close;
    }
    return $c;
}

learn(read_tokens($_)) for @headers;
@tokens = read_tokens($file);
learn(@tokens);
print file();
