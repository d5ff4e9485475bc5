#!/usr/bin/perl
# Makes an ordinary C program async without understanding it:
#
#   int f(int n)                     async int f(int n)
#   {                                { await acc_yield();
#       return g(n).x + h(n);   →        return (await g(n)).x + await h(n);
#   }                                }
#
# Every function that the files define becomes async, every call of one is awaited, every body begins with a wait. These stay plain:
# functions whose address is taken (callbacks), variadic and K&R ones, those in headers, those whose body names setjmp, alloca or
# va_start, and all that a plain function calls, through macros too. A main that must stay plain calls g as acc_block_on(g(n)).
#
#   make_async.pl [OPTION...] FILE > OUT
#   make_async.pl [OPTION...] --to=DIR FILE...      a program of several files and their headers, to the same names in DIR
#
#   --plain=NAME,...      these functions stay plain too
#   --outside=FILE,...    the functions in these files stay plain and run outside of all tasks, like a plain main
#   --wrapper=NAME,...    macros that stand around a name, a type or a parameter list and say nothing: int API(f) (int n)
#   --callback=NAME,...   these become async although their address is taken (a * in a name stands for any letters) ...
#   --pointer=NAME,...    ... since these members, variables and typedefs are made pointers to async functions
#   --wait=STATEMENT      the wait, in place of await acc_yield();   --include=HEADER      what declares it, in place of <acc.h>
#   --report              the names of both kinds go to standard error;  --summary  their numbers
#
# It reads tokens, not the grammar: what it takes for a function is a name and brackets at file scope, followed by a block.
# A name means the same function in all files, unless it is static in another one.
use strict;
use warnings;

my (%plain, %outside, %wrapper, %callback, %pointer, $to, $report, $summary);
my ($wait, $header) = ('await acc_yield();', '<acc.h>');
my %list_option = (outside => \%outside, wrapper => \%wrapper, callback => \%callback, pointer => \%pointer);
while (@ARGV && $ARGV[0] =~ /^--/) {
    my $option = shift;
    if ($option =~ /^--plain=(.*)/) { $plain{$_} = 'asked' for split /,/, $1 }
    elsif ($option =~ /^--wait=(.+)/) { $wait = $1 }
    elsif ($option =~ /^--include=(.+)/) { $header = $1 }
    elsif ($option =~ /^--(\w+)=(.*)/ && $list_option{$1}) { $list_option{$1}{$_} = 1 for split /,/, $2 }
    elsif ($option =~ /^--to=(.+)/) { $to = $1 }
    elsif ($option eq '--report') { $report = 1 }
    elsif ($option eq '--summary') { $summary = 1 }
    else { die "make_async.pl: unknown option $option\n" }
}
my ($callbacks) = map { qr/^(?:$_)$/ } join '|', map { s/\*/\\w*/r } keys %callback;
die "usage: make_async.pl [OPTION...] FILE | --to=DIR FILE...\n" unless @ARGV == 1 || ($to && @ARGV);

my %keyword = map { $_ => 1 } qw(if else while for do switch case return sizeof goto default break continue
    typeof __typeof__ __typeof _Alignof __alignof__ _Generic __attribute__ __attribute asm __asm__ __asm _Alignas defined
    _Static_assert __extension__ __builtin_va_arg);
my %type_word = map { $_ => 1 } qw(void char short int long signed unsigned float double _Bool const volatile struct union enum);
my %not_survivable = map { $_ => 1 } qw(setjmp _setjmp sigsetjmp alloca __builtin_alloca va_start __builtin_va_start
    __builtin_frame_address);

# What is known of the file that is being looked at; all of them use these.
my ($file, @tokens, @directive, @macro_of, @alternative, @space);

sub is_space { $space[$_[0]] }
sub is_name { $_[0] =~ /^[A-Za-z_\$\x80-\xff]/ && $_[0] !~ /["']/ }

sub next_code { my ($i) = @_; do { $i++ } while $i < @tokens && (is_space($i) || $directive[$i]); $i }
sub previous_code { my ($i) = @_; do { $i-- } while $i >= 0 && (is_space($i) || $directive[$i]); $i }
# Within a macro's body the neighbours are those of the body.
sub next_any { my ($i) = @_; do { $i++ } while $i < @tokens && is_space($i); $i }
sub previous_any { my ($i) = @_; do { $i-- } while $i >= 0 && is_space($i); $i }
sub token { my ($i) = @_; $i >= 0 && $i < @tokens ? $tokens[$i] : '' }

# The index of the bracket that closes the one at $i, or undef.
my %partner = ('(' => ')', '[' => ']', '{' => '}');

sub closing {
    my ($i) = @_;
    my ($open, $close) = ($tokens[$i], $partner{ $tokens[$i] });
    my ($depth, $in, $among_alternatives) = (0, $directive[$i] ? 1 : 0, $alternative[$i]);
    for (; $i < @tokens; $i++) {
        next if $space[$i] || (!$in && ($directive[$i] || ($alternative[$i] && !$among_alternatives)));
        return undef if $in && !$directive[$i];
        $depth++ if $tokens[$i] eq $open;
        $depth-- if $tokens[$i] eq $close;
        return $i if $depth == 0;
    }
    return undef;
}

# ---- A file's tokens ---------------------------------------------------------------------------------------------------

sub read_tokens {
    my ($name) = @_;
    open my $in, '<', $name or die "make_async.pl: $name: $!\n";
    my $text = do { local $/; <$in> };
    my @found = $text =~ m{
        /\*.*?\*/ | //(?:\\\n|[^\n])* | (?:L|u8?|U)?"(?:\\.|[^"\\\n])*" | (?:L|u|U)?'(?:\\.|[^'\\\n])*'
        | \\\n | \n | [^\S\n]+ | [A-Za-z_\$\x80-\xff][\w\$\x80-\xff]* | \.?\d(?:[eEpP][-+]|[\w.])*
        | \.\.\. | -> | \+\+ | -- | . }gsx;
    return @found;
}

# The directives: which tokens belong to one, and which macro's body they are. What stands behind an #else is taken for one too
# where brackets are matched, since it repeats those of the first branch.
sub find_directives {
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
        $line_start = 0 unless is_space($i);
        ($directive[$i], $macro_of[$i]) = ($inside, $macro);
        $alternative[$i] = grep { $_ } @branches;
    }
}

# Of `API(f)` only `f` counts: the macro and its brackets are passed over like spaces.
sub pass_over_wrappers {
    for my $i (0 .. $#tokens) {
        next unless $wrapper{ $tokens[$i] } && !$directive[$i];
        my $open = next_code($i);
        next unless token($open) eq '(';
        my $close = closing($open) // next;
        $space[$_] = 1 for $i, $open, $close;
    }
}

# ---- Definitions and prototypes at file scope ---------------------------------------------------------------------------

# All definitions of each name; what only one file knows is under its name.
my (%defined, %macros, %of_file, %declared_otherwise);

# The names that a parameter list declares; its tokens have a space between them.
sub parameter_names {
    my ($parameters) = @_;
    my @names;
    for my $parameter (split /,/, $parameters) {
        push @names, $1 if $parameter =~ /\( \* (\w+)/ || $parameter =~ /\S .*?(\w+) \(/ || $parameter =~ /\S .*?(\w+)(?: \[.*)?\s*$/;
    }
    return @names;
}

# Past what may follow a declarator's parameters: attributes, asm names, and macros that stand for them.
sub after_attributes {
    my ($after) = @_;
    while (is_name(token($after))) {
        my $next = next_code($after);
        if (token($next) eq '(') { $next = next_code(closing($next) // return $after) }
        elsif (token($after) =~ /^__a/ || token($next) !~ /^[;,{]$/) { return $after }
        $after = $next;
    }
    return $after;
}

sub add_definition {
    my ($name, $start, $at, $open, $close, $parameters) = @_;
    my $static = grep { $_ eq 'static' } @tokens[$start .. $at];
    my $function = { file => $file, start => $start, name => $at, open => $open, close => $close, parameters => $parameters,
        static => $static };
    $plain{$name} //= 'defined twice' if grep { $_->{file} eq $file } @{ $defined{$name} || [] };
    push @{ $defined{$name} }, $function;
    my $own = $of_file{$file};
    $own->{body_of}{$_} = $function for $open .. $close;
    $own->{function_at}{$at} = 1;
    $plain{$name} //= 'variadic' if $parameters =~ /\.\.\. *$/;
    $plain{$name} //= 'in a header' if $file =~ /\.h$/;
    $plain{$name} //= 'outside' if $outside{$file};
    my $declaration = join ' ', @tokens[$start .. $open];
    $plain{$name} //= 'called by the loader' if $declaration =~ /\b(?:__)?(?:con|de)structor(?:__)?\b/;
    $plain{$name} //= 'not a standard main' if $name eq 'main'
        && $parameters !~ /^(?:|void|int \w+ , (?:const )?char (?:\* \* ?\w+|(?:const )?\* \w+ \[ \]))$/;
}

# A name and brackets at file scope: a definition, a prototype or neither. Gives the index of its last token.
sub read_declarator {
    my ($i, $open, $start) = @_;
    my $own = $of_file{$file};
    my $name = $tokens[$i];
    my $close = closing($open) // die "$file: unbalanced bracket after $name\n";
    my $parameters = join ' ', map { $tokens[$_] } grep { !is_space($_) && !$directive[$_] } $open + 1 .. $close - 1;
    my $after = next_code($close);
    # A function that returns a pointer to a function or an array: the name's brackets stand in others.
    while (token($after) =~ /^[)\[(]$/) { $after = next_code($tokens[$after] eq ')' ? $after : closing($after)) }
    $after = after_attributes($after);
    if (token($after) eq '{') {
        my $end = closing($after) // die "$file: unbalanced body of $name\n";
        add_definition($name, $start, $i, $after, $end, $parameters);
        return $end;
    }
    if (token($after) =~ /^[;,]$/) {
        push @{ $own->{prototypes} }, { name => $name, start => $start, at => $i, open => $open };
    } elsif (is_name(token($after)) && $parameters =~ /^\w+(?: , \w+)*$/ && !$type_word{$parameters}) {
        # K&R: declarations, then the body.
        my $brace = $after;
        $brace = next_code($brace) while $brace < @tokens && $tokens[$brace] ne '{';
        if ($brace < @tokens) {
            my $end = closing($brace) // die "$file: unbalanced body of $name\n";
            add_definition($name, $start, $i, $brace, $end, $parameters);
            $plain{$name} = 'K&R';
            return $end;
        }
    }
    return $close;
}

sub find_definitions {
    my $own = $of_file{$file};
    my $start;
    for (my $i = 0; $i < @tokens; $i++) {
        next if is_space($i) || $directive[$i];
        $start //= $i;
        my $token = $tokens[$i];
        if ($token =~ /^(?:__attribute__|__attribute|_Alignas|_Static_assert|typeof|__typeof__|asm|__asm__)$/) {
            my $bracket = next_code($i);
            $i = closing($bracket) if token($bracket) eq '(';
        } elsif ($token eq ';' || $token eq '}') {
            $start = undef;
        } elsif ($token eq '=') {    # an initializer: to its end
            while ($i < @tokens && ($tokens[$i] ne ';' || $directive[$i])) {
                my $begin = $i;
                if ($tokens[$i] =~ /^[({\[]$/ && !$directive[$i] && !$space[$i]) {
                    $i = closing($i) // die "$file: unbalanced initializer\n";
                }
                $own->{in_initializer}{$_} = 1 for $begin .. $i;
                $i++;
            }
            $start = undef;
        } elsif ($token eq '{') {    # of a struct, union, enum, or of extern "C", which is open to the file's end
            if (token(previous_code($i)) =~ /^"/) { $start = undef }
            else { $i = closing($i) // die "$file: unbalanced brace\n" }
        } elsif (is_name($token) && !$keyword{$token}) {
            my $open = next_code($i);
            # In `int (*f(void))(int)` the name is `f`.
            if (token($open) eq '(' && token(next_code($open)) ne '*') {
                $i = read_declarator($i, $open, $start);
                $start = undef if $tokens[$i] eq '}';
            } elsif (token(previous_code($i)) !~ /^(?:struct|union|enum)$/) {
                $declared_otherwise{$token} //= $file;
            }
        }
    }
}

# ---- Uses: calls, and other mentions, which are addresses taken ----------------------------------------------------------

# A macro's body counts for whoever uses the macro.
my (%calls, %uses_macro);

# Does the function run outside of all tasks, if it is plain?
sub is_outside { $outside{ $_[0]{file} } || $tokens[$_[0]{name}] eq 'main' }

# Does `name` mean a function of ours in this file? Statics do so in their own file, and in the macros of headers.
sub is_ours {
    my ($name) = @_;
    my $definitions = $defined{$name} or return 0;
    return scalar grep { $_->{file} eq $file || !$_->{static} || $file =~ /\.h$/ } @$definitions;
}

# Is the name at $i declared here as a variable: `int error;`, `char **error = 0`, `f(int error)`?
sub declares_variable {
    my ($i) = @_;
    return 0 unless token(next_code($i)) =~ /^[=;,\[):]$/;
    my $before = previous_code($i);
    my $stars = 0;
    while (token($before) eq '*') { $before = previous_code($before); $stars++ }
    return 0 unless is_name(token($before)) && !$keyword{ token($before) };
    return 1 if !$stars || $type_word{ token($before) };
    return token(previous_code($before)) =~ /^(?:[;{}(,:]|struct|union|enum|const|static|register|unsigned|)$/
        && token(next_code($i)) =~ /^[=;]$/;
}

sub find_uses {
    my $own = $of_file{$file};
    for my $i (0 .. $#tokens) {
        my $name = $tokens[$i];
        next unless is_name($name) && !$space[$i];
        next unless $macros{$name} || $defined{$name} || $not_survivable{$name} || $pointer{$name};
        my $function = defined $macro_of[$i] ? undef : $own->{body_of}{$i};
        my $user = defined $macro_of[$i] ? "#$macro_of[$i]" : $function ? $tokens[$function->{name}] : undef;
        my ($before, $after) = $directive[$i] ? (previous_any($i), next_any($i)) : (previous_code($i), next_code($i));
        if ($pointer{$name}) { note_pointer($i, $before, $after, $user); next }
        next if token($before) =~ /^(?:\.|->|goto|struct|union|enum|define|undef|ifdef|ifndef|defined)$/;
        $plain{$user} //= $name if defined $user && $not_survivable{$name};
        $uses_macro{$user}{"#$name"} = 1 if $macros{$name} && defined $user && $user ne "#$name";
        next unless is_ours($name);
        next if $own->{function_at}{$i} || $own->{prototype_at}{$i};
        next unless defined $user || $own->{in_initializer}{$i};
        # What a parameter or a local of the same name hides.
        if ($function) {
            $function->{hides} //= { map { $_ => 1 } parameter_names($function->{parameters}) };
            $function->{hides}{$name} = 1 if declares_variable($i);
            next if $function->{hides}{$name};
        }
        if ($function && !$directive[$i] && is_name(token($before)) && !$keyword{ token($before) } && token($after) eq '(') {
            # A prototype in a block.
            my $start = $before;
            $start = previous_code($start) while token(previous_code($start)) !~ /^[;{}]$/;
            push @{ $own->{prototypes} }, { name => $name, start => $start, at => $i, open => $after };
            next;
        }
        if (token($after) eq '(' && defined $user) {
            $calls{$user}{$name} = 1 unless $function && is_outside($function);
            push @{ $own->{call_sites} }, { at => $i, open => $after, user => $user, name => $name };
        } else {
            $plain{$name} //= 'address taken' unless $name =~ $callbacks;
        }
    }
}

# A pointer to an async function: where it is declared, `async` is added; what is called through it is awaited.
sub note_pointer {
    my ($i, $before, $after, $user) = @_;
    my $own = $of_file{$file};
    my $start = $before;
    if (token($before) eq '*' && token(previous_code($before)) eq '(' && token($after) eq ')') {    # T (*name)(...)
        my $outer = next_code($after);
        if (token($outer) eq '(') {
            $start = previous_code($before);
            my $word = previous_code($start);
            if (is_name(token($word)) || token($word) eq '*') {
                $start = previous_code($start) while token(previous_code($start)) !~ /^[;{}(,]$/ && $start > 0;
                push @{ $own->{pointer_declarations} }, $start;
                return;
            }
        }
    }
    if (!defined $user && token($after) eq '(' && (is_name(token($before)) || token($before) eq '*')) {    # typedef T name(...);
        $start = previous_code($start) while token(previous_code($start)) !~ /^[;{}]$/ && previous_code($start) >= 0;
        push @{ $own->{pointer_declarations} }, next_code($start) if token($start) eq 'typedef';
        return;
    }
    return unless defined $user && token($after) eq '(';
    # A call: back over `a->b[i].` to where the operand begins; `on_##NAME` is one word.
    my $at = $i;
    while (token($before) eq '#') {
        $at = previous_any(previous_any($before));
        $before = previous_any($at);
    }
    while (token($before) =~ /^(?:->|\.)$/) {
        my $operand = $directive[$i] ? previous_any($before) : previous_code($before);
        while (token($operand) =~ /^[\])]$/) {
            my ($close, $depth) = (token($operand), 0);
            my $open = $close eq ')' ? '(' : '[';
            do {
                $depth++ if token($operand) eq $close;
                $depth-- if token($operand) eq $open;
                $operand-- if $depth;
            } while ($depth && $operand >= 0);
            last unless token($operand) eq '[' || is_name(token(previous_any($operand)));
            $operand = previous_any($operand);
        }
        $at = $operand;
        $before = $directive[$i] ? previous_any($operand) : previous_code($operand);
    }
    $calls{$user}{"*$tokens[$i]"} = 1 unless $own->{body_of}{$i} && is_outside($own->{body_of}{$i});
    push @{ $own->{call_sites} }, { at => $at, open => $after, user => $user, name => "*$tokens[$i]" };
}

# ---- All files -----------------------------------------------------------------------------------------------------------

# Runs a step over the tokens of each file.
sub for_each_file {
    my ($step) = @_;
    for my $name (@ARGV) {
        my $own = $of_file{$name};
        $file = $name;
        @tokens = @{ $own->{tokens} };
        @directive = @{ $own->{directive} };
        @macro_of = @{ $own->{macro_of} };
        @alternative = @{ $own->{alternative} };
        @space = @{ $own->{space} };
        $step->();
    }
}

for my $name (@ARGV) {
    $file = $name;
    @tokens = read_tokens($name);
    @space = map { m{^(?:\s|\\\n|/\*|//)} ? 1 : 0 } @tokens;
    (@directive, @macro_of, @alternative) = ();
    find_directives();
    pass_over_wrappers();
    $of_file{$name} = { tokens => [@tokens], directive => [@directive], macro_of => [@macro_of], alternative => [@alternative],
        space => [@space], prototypes => [], call_sites => [], pointer_declarations => [] };
    $macros{$_} = 1 for grep { defined } @macro_of;
    find_definitions();
}
for_each_file(sub { $of_file{$file}{prototype_at}{ $_->{at} } = 1 for @{ $of_file{$file}{prototypes} } });
for_each_file(\&find_uses);

# Alternatives that only the preprocessor tells apart: a macro of the same name, a prototype without parameters.
for my $name (keys %defined) {
    $plain{$name} //= 'also a macro' if $macros{$name};
    $plain{$name} //= 'declared in other ways'
        if $declared_otherwise{$name} && grep { !$_->{static} || $_->{file} eq $declared_otherwise{$name} } @{ $defined{$name} };
}
for_each_file(sub {
    for my $prototype (@{ $of_file{$file}{prototypes} }) {
        my $function = $defined{ $prototype->{name} } or next;
        next if $function->[0]{parameters} =~ /^(?:|void)$/;
        $plain{ $prototype->{name} } //= 'prototype without parameters' if token(next_code($prototype->{open})) eq ')';
    }
});

# What plain code calls is plain.
my @work = keys %plain;
my %seen;
while (defined(my $user = shift @work)) {
    next if $seen{$user}++;
    die "make_async.pl: $user is plain and calls $_, a pointer to an async function\n"
        for grep { /^\*/ } keys %{ $calls{$user} || {} };
    for my $name (keys %{ $calls{$user} || {} }) { $plain{$name} //= "called by $user"; push @work, $name }
    push @work, keys %{ $uses_macro{$user} || {} };
}
# A macro that was reached from plain code keeps its calls, and so do its callees.
my %plain_macro = map { $_ => 1 } grep { /^#/ } keys %seen;

# ---- What is written -----------------------------------------------------------------------------------------------------

# acc.h comes first, but after the macros that say which names the system's headers shall have.
sub place_of_include {
    my $place = 0;
    for my $i (0 .. $#tokens) {
        last if $i > 2000 || (!$directive[$i] && !is_space($i));
        $place = $i if $directive[$i] && ($macro_of[$i] // '') =~ /^_\w*(?:SOURCE|BITS)$/;
    }
    $place++ while $place && $directive[$place];
    return $place;
}

my $awaited = 0;
sub write_file {
    my $own = $of_file{$file};
    my (%before, %after);
    for my $name (grep { !$plain{$_} } keys %defined) {
        for my $function (grep { $_->{file} eq $file } @{ $defined{$name} }) {
            $before{ $function->{start} } .= 'async ';
            $after{ $function->{open} } .= " $wait";
        }
    }
    for my $prototype (@{ $own->{prototypes} }) {
        $before{ $prototype->{start} } = 'async ' if is_ours($prototype->{name}) && !$plain{ $prototype->{name} };
    }
    $before{$_} = 'async ' for @{ $own->{pointer_declarations} };
    for my $call (@{ $own->{call_sites} }) {
        my $user = $call->{user};
        next if $plain{ $call->{name} } || $plain_macro{$user};
        my $from_outside = $plain{$user} && ($outside{$file} || $user eq 'main');
        next if $plain{$user} && !$from_outside;
        my $close = closing($call->{open});
        next unless defined $close;
        my $next = $directive[$call->{at}] ? next_any($close) : next_code($close);
        my $postfix = token($next) =~ /^(?:\[|\.|->|\(|\+\+|--)$/;
        my $begin = $from_outside ? 'acc_block_on(' : $postfix ? '(await ' : 'await ';
        $before{ $call->{at} } = ($before{ $call->{at} } // '') . $begin;
        $after{$close} = ')' . ($after{$close} // '') if $postfix || $from_outside;
        $awaited++ unless $from_outside;
    }

    my $out = \*STDOUT;
    if (defined $to) { open $out, '>', "$to/$file" or die "make_async.pl: $to/$file: $!\n" }
    my $include = $file =~ /\.h$/ ? -1 : place_of_include();
    my $line = 1;
    for my $i (0 .. $#tokens) {
        if ($i == $include) {
            print $out "\n" if $i;
            print $out "#include $header\n#line $line\n";
            next if $i && $line++;    # the new line that ended the directive
        }
        $line += ($tokens[$i] =~ tr/\n//);
        print $out $before{$i} if defined $before{$i};
        print $out $tokens[$i];
        print $out $after{$i} if defined $after{$i};
    }
    if (defined $to) { close $out or die "make_async.pl: $to/$file: $!\n" }
}
for_each_file(\&write_file);

my @async = sort grep { !$plain{$_} } keys %defined;
if ($report) {
    print STDERR "async: @async\n";
    print STDERR "plain: ", join(', ', map { "$_ ($plain{$_})" } sort grep { $defined{$_} } keys %plain), "\n";
}
if ($summary) {
    # Those that stand in headers and outside of the program are not counted: it is not theirs to become async.
    my @all = grep { !$plain{$_} || $plain{$_} !~ /^(?:outside|in a header)$/ } keys %defined;
    printf STDERR "%d of %d functions async (%d %%), %d calls awaited\n", scalar @async, scalar @all,
        @all ? 100 * @async / @all : 0, $awaited;
}
