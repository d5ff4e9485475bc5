#!/usr/bin/perl
# Makes an ordinary C program async without understanding it:
#
#   int f(int n)                     async int f(int n)
#   {                                { await acc_yield();
#       return g(n).x + h(n);   →        return (await g(n)).x + await h(n);
#   }                                }
#
# Every function that the file defines becomes async, every call of one is awaited, every body begins with a wait. These stay plain:
# functions whose address is taken (callbacks), variadic and K&R ones, those whose body names setjmp, alloca or va_start, nested ones,
# and all that a plain function calls, through macros too.
#
#   make_async.pl [--plain=NAME,...] FILE > OUT      with --report, the names of both kinds go to standard error;
#                                                    --wait=STATEMENT is the wait, --include=HEADER what declares it
#
# It reads tokens, not the grammar: what it takes for a function is a name and brackets at file scope, followed by a block.
use strict;
use warnings;

my (%plain, $report);
my ($wait, $include) = ('await acc_yield();', '<acc.h>');
while (@ARGV && $ARGV[0] =~ /^--/) {
    my $option = shift;
    if ($option =~ /^--plain=(.*)/) { $plain{$_} = 'asked' for split /,/, $1 }
    elsif ($option eq '--report') { $report = 1 }
    elsif ($option =~ /^--wait=(.*)/) { $wait = $1 }
    elsif ($option =~ /^--include=(.*)/) { $include = $1 }
    else { die "make_async.pl: unknown option $option\n" }
}
my $file = $ARGV[0] // '-';
local $/;
my $text = <>;

my @tokens = $text =~ m{
    /\*.*?\*/ | //(?:\\\n|[^\n])* | (?:L|u8?|U)?"(?:\\.|[^"\\\n])*" | (?:L|u|U)?'(?:\\.|[^'\\\n])*'
    | \\\n | \n | [^\S\n]+ | [A-Za-z_\$\x80-\xff][\w\$\x80-\xff]* | \.?\d(?:[eEpP][-+]|[\w.])*
    | \.\.\. | -> | \+\+ | -- | . }gsx;

my %keyword = map { $_ => 1 } qw(if else while for do switch case return sizeof goto default break continue
    typeof __typeof__ __typeof _Alignof __alignof__ _Generic __attribute__ __attribute asm __asm__ __asm _Alignas defined
    _Static_assert __extension__ __builtin_va_arg);
my %not_survivable = map { $_ => 1 } qw(setjmp _setjmp sigsetjmp alloca __builtin_alloca va_start __builtin_va_start
    __builtin_frame_address);

sub is_space { $_[0] =~ m{^(?:\s|\\\n|/\*|//)} }
sub is_name { $_[0] =~ /^[A-Za-z_\$\x80-\xff]/ && $_[0] !~ /["']/ }

# The directives: which tokens belong to one, and which macro's body they are. What stands behind an #else is taken for one too
# where brackets are matched, since it repeats those of the first branch.
my (@directive, @macro_of, @alternative);
{
    my ($inside, $macro, $line_start) = (0, undef, 1);
    my @branches;
    for my $i (0 .. $#tokens) {
        if ($tokens[$i] eq "\n") { ($inside, $macro, $line_start) = (0, undef, 1); next }
        if ($line_start && $tokens[$i] eq '#') {
            $inside = 1;
            my $rest = join '', @tokens[$i .. ($i + 8 > $#tokens ? $#tokens : $i + 8)];
            $macro = $1 if $rest =~ /^#\s*define\s+(\w+)/;
            push @branches, 0 if $rest =~ /^#\s*if/;
            $branches[-1] = 1 if @branches && $rest =~ /^#\s*el/;
            pop @branches if $rest =~ /^#\s*endif/;
        }
        $line_start = 0 unless is_space($tokens[$i]);
        ($directive[$i], $macro_of[$i]) = ($inside, $macro);
        $alternative[$i] = grep { $_ } @branches;
    }
}

sub next_code { my ($i) = @_; do { $i++ } while $i < @tokens && (is_space($tokens[$i]) || $directive[$i]); $i }
sub previous_code { my ($i) = @_; do { $i-- } while $i >= 0 && (is_space($tokens[$i]) || $directive[$i]); $i }
# Within a macro's body the neighbours are those of the body.
sub next_any { my ($i) = @_; do { $i++ } while $i < @tokens && is_space($tokens[$i]); $i }
sub previous_any { my ($i) = @_; do { $i-- } while $i >= 0 && is_space($tokens[$i]); $i }

# The index of the bracket that closes the one at $i, or undef.
my %partner = ('(' => ')', '[' => ']', '{' => '}');

sub closing {
    my ($i) = @_;
    my ($open, $close) = ($tokens[$i], $partner{ $tokens[$i] });
    my ($depth, $in, $among_alternatives) = (0, $directive[$i] ? 1 : 0, $alternative[$i]);
    for (; $i < @tokens; $i++) {
        next if !$in && ($directive[$i] || ($alternative[$i] && !$among_alternatives));
        return undef if $in && !$directive[$i];
        $depth++ if $tokens[$i] eq $open;
        $depth-- if $tokens[$i] eq $close;
        return $i if $depth == 0;
    }
    return undef;
}

# The names that a parameter list declares; its tokens have a space between them.
sub parameter_names {
    my ($parameters) = @_;
    my @names;
    for my $parameter (split /,/, $parameters) {
        push @names, $1 if $parameter =~ /\( \* (\w+)/ || $parameter =~ /\S .*?(\w+) \(/ || $parameter =~ /\S .*?(\w+)(?: \[.*)?\s*$/;
    }
    return @names;
}

# Definitions and prototypes at file scope.
my (%defined, %function_at, %body_of, @prototypes, @in_initializer, %declared_otherwise);
{
    my ($depth, $start, $function, $body_end) = (0, undef, undef, -1);
    for (my $i = 0; $i < @tokens; $i++) {
        next if is_space($tokens[$i]) || $directive[$i];
        if ($i == $body_end) { ($start, $function) = (undef, undef); next }
        $start //= $i;
        if ($tokens[$i] =~ /^(?:__attribute__|__attribute|_Alignas|_Static_assert|typeof|__typeof__|asm|__asm__)$/) {
            my $bracket = next_code($i);
            $i = closing($bracket) if $tokens[$bracket] eq "(";
            next;
        }
        if ($tokens[$i] eq ';') { ($start, $function) = (undef, undef); next }
        if ($tokens[$i] eq '=') {    # an initializer: to its end
            while ($i < @tokens && ($tokens[$i] ne ';' || $directive[$i])) {
                my $begin = $i;
                $i = closing($i) // die "$file: unbalanced initializer\n" if $tokens[$i] =~ /^[({\[]$/ && !$directive[$i];
                $in_initializer[$_] = 1 for $begin .. $i;
                $i++;
            }
            ($start, $function) = (undef, undef);
            next;
        }
        if ($tokens[$i] eq '{') {    # of a struct, union, enum or extern "C"
            my $end = closing($i) // die "$file: unbalanced brace\n";
            $i = $end;
            next;
        }
        my $open = next_code($i);
        # In `int (*f(void))(int)` the name is `f`.
        if (is_name($tokens[$i]) && !$keyword{$tokens[$i]} && $open < @tokens && $tokens[$open] eq '('
            && $tokens[next_code($open)] ne "*") {
            my $close = closing($open) // die "$file: unbalanced bracket\n";
            my $parameters = join ' ', grep { !is_space($_) } @tokens[$open + 1 .. $close - 1];
            my $after = next_code($close);
            # A function that returns a pointer to a function or an array: the name's brackets stand in others.
            while ($after < @tokens && $tokens[$after] =~ /^[)\[(]$/) {
                $after = next_code($tokens[$after] eq ')' ? $after : closing($after));
            }
            while ($after < @tokens && $tokens[$after] =~ /^__attribute/) { $after = next_code(closing(next_code($after))) }
            my $name = $tokens[$i];
            if ($tokens[$after] eq '{') {
                my $end = closing($after) // die "$file: unbalanced body of $name\n";
                my $again = exists $defined{$name};
                $defined{$name} = { start => $start, name => $i, open => $after, close => $end, parameters => $parameters, again => $again };
                $plain{$name} //= 'variadic' if $parameters =~ /\.\.\.$/;
                $body_of{$_} = $name for $after .. $end;
                ($body_end, $i) = ($end, $end - 1);
                $function_at{$defined{$name}{name}} = 1;
                next;
            }
            if ($tokens[$after] =~ /^[;,]$/) { push @prototypes, { name => $name, start => $start, at => $i } }
            elsif (is_name($tokens[$after])) {    # K&R: declarations, then the body
                my $brace = $after;
                $brace = next_code($brace) while $brace < @tokens && $tokens[$brace] ne '{';
                if ($brace < @tokens) {
                    my $end = closing($brace);
                    $defined{$name} = { start => $start, name => $i, open => $brace, close => $end, parameters => $parameters };
                    $plain{$name} //= 'K&R';
                    $body_of{$_} = $name for $brace .. $end;
                    ($body_end, $i) = ($end, $end - 1);
                    next;
                }
            }
            $i = $close;
        } elsif (is_name($tokens[$i]) && $tokens[previous_code($i)] !~ /^(?:struct|union|enum)$/) {
            $declared_otherwise{$tokens[$i]} = 1;
        }
    }
}
my %prototype_at = map { $_->{at} => 1 } @prototypes;

# Uses: calls, and other mentions, which are addresses taken. A macro's body counts for whoever uses the macro.
my (%calls, %uses_macro, %macros, @call_sites);
$macros{$_} = 1 for grep { defined } @macro_of;
for my $i (0 .. $#tokens) {
    my $name = $tokens[$i];
    next unless is_name($name);
    my $user = defined $macro_of[$i] ? "#$macro_of[$i]" : defined $body_of{$i} ? $body_of{$i} : undef;
    my ($before, $after) = $directive[$i] ? (previous_any($i), next_any($i)) : (previous_code($i), next_code($i));
    next if $before >= 0 && $tokens[$before] =~ /^(?:\.|->|goto|struct|union|enum|define|undef|ifdef|ifndef|defined)$/;
    $plain{$user} //= $name if defined $user && $not_survivable{$name};
    if ($macros{$name} && defined $user && $user ne "#$name") { $uses_macro{$user}{"#$name"} = 1 }
    next unless $defined{$name};
    next if $function_at{$i} || $prototype_at{$i} || $i == $defined{$name}{name};
    # A member or parameter of the same name, and what a parameter hides.
    next unless defined $user || $in_initializer[$i];
    next if defined $user && $defined{$user} && grep { $_ eq $name } parameter_names($defined{$user}{parameters});
    if ($before >= 0 && !$directive[$i] && defined $user && is_name($tokens[$before]) && !$keyword{$tokens[$before]}) {
        # A prototype in a block.
        my $start = $before;
        $start = previous_code($start) while $tokens[previous_code($start)] !~ /^[;{}]$/;
        push @prototypes, { name => $name, start => $start, at => $i };
        next;
    }
    if ($after < @tokens && $tokens[$after] eq '(' && defined $user) {
        $calls{$user}{$name} = 1;
        push @call_sites, { at => $i, open => $after, user => $user, name => $name };
    } else {
        $plain{$name} //= 'address taken';
    }
}
if ($defined{main}) {
    my $parameters = $defined{main}{parameters};
    $plain{main} //= 'not a standard main' unless $parameters =~ /^(?:|void|int \w+ , (?:const )?char (?:\* \* ?\w+|\* \w+ \[ \]))$/;
}

# Alternatives that only the preprocessor tells apart: a macro of the same name, a prototype without parameters, a second definition.
for my $name (keys %defined) {
    $plain{$name} //= 'also a macro' if $macros{$name};
    $plain{$name} //= 'defined twice' if $defined{$name}{again};
    $plain{$name} //= 'declared in other ways' if $declared_otherwise{$name};
    $plain{$name} //= 'called by the loader' if join('', @tokens[$defined{$name}{start} .. $defined{$name}{open}]) =~ /structor/;
}
for my $prototype (@prototypes) {
    my $function = $defined{ $prototype->{name} };
    next unless $function && $function->{parameters} !~ /^(?:|void)$/;
    $plain{ $prototype->{name} } //= 'prototype without parameters' if $tokens[next_code(next_code($prototype->{at}))] eq ')';
}

# What plain code calls is plain.
my @work = keys %plain;
my %seen;
while (defined(my $user = shift @work)) {
    next if $seen{$user}++;
    for my $name (keys %{ $calls{$user} || {} }) { $plain{$name} //= "called by $user"; push @work, $name }
    push @work, keys %{ $uses_macro{$user} || {} };
}
# A macro that was reached from plain code keeps its calls, and so do its callees.
my %plain_macro = map { $_ => 1 } grep { /^#/ } keys %seen;

if ($report) {
    print STDERR "async: ", join(' ', sort grep { !$plain{$_} } keys %defined), "\n";
    print STDERR "plain: ", join(', ', map { "$_ ($plain{$_})" } sort grep { $defined{$_} } keys %plain), "\n";
}

my (%before, %after);
for my $name (grep { !$plain{$_} } keys %defined) {
    $before{ $defined{$name}{start} } .= 'async ';
    $after{ $defined{$name}{open} } .= " $wait";
}
for my $prototype (@prototypes) {
    my $name = $prototype->{name};
    $before{ $prototype->{start} } = 'async ' if $defined{$name} && !$plain{$name};
}
for my $call (@call_sites) {
    next if $plain{ $call->{name} } || $plain{ $call->{user} } || $plain_macro{ $call->{user} };
    my $close = closing($call->{open});
    next unless defined $close;
    my $next = $directive[$call->{at}] ? next_any($close) : next_code($close);
    my $postfix = $next < @tokens && $tokens[$next] =~ /^(?:\[|\.|->|\(|\+\+|--)$/;
    $before{ $call->{at} } = ($before{ $call->{at} } // '') . ($postfix ? '(await ' : 'await ');
    $after{$close} = ')' . ($after{$close} // '') if $postfix;
}

print "#include $include\n#line 1\n";
for my $i (0 .. $#tokens) {
    print $before{$i} if defined $before{$i};
    print $tokens[$i];
    print $after{$i} if defined $after{$i};
}
