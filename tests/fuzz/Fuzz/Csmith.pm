# Fuzz::Csmith: a program from csmith, and the same made async mechanically.
#
#     static int32_t func_1(void)                  static async int32_t func_1(void)
#     {                                            { await fuzz_wait();
#         g_4--;                              →        g_4--;
#                                                      await fuzz_wait();
#         return safe_add_func_int32_t_s_s             return ((int32_t)await fuzz_value(safe_add_func_int32_t_s_s
#             (func_2(g_4), 1);                            (await func_2(g_4), 1)));
#     }                                            }
#
# Every function is async and every call of one is awaited (tests/mechanical/make_async.pl); waits between statements and
# around results of arithmetic are put in by chance.
package Fuzz::Csmith;
use strict;
use warnings;

# The options for a seed: small programs, of all kinds.
sub options {
    my ($floats) = @_;
    my @options = ('--no-argc', '--max-funcs', 1 + int rand 5, '--max-block-size', 2 + int rand 3, '--max-block-depth', 2 + int rand 3,
        '--max-expr-complexity', 2 + int rand 8, '--max-pointer-depth', 1 + int rand 3, '--max-array-len-per-dim', 6);
    push @options, '--no-packed-struct' if rand() < 0.5;
    push @options, '--no-volatiles' if rand() < 0.5;
    push @options, '--float' if $floats;
    push @options, '--inline-function' if rand() < 0.2;
    push @options, '--inline-function-prob', 20;
    return @options;
}

sub read_file {
    my ($path) = @_;
    open my $in, '<', $path or die "$path: $!\n";
    local $/;
    return scalar <$in>;
}

sub write_file {
    my ($path, $text) = @_;
    open my $out, '>', $path or die "$path: $!\n";
    print $out $text or die "$path: $!\n";
    close $out or die "$path: $!\n";
}

# Waits between statements of functions.  csmith writes a statement a line.
sub wait_between_statements {
    my ($text, $chance) = @_;
    my ($inside, $may_begin, @lines) = (0, 0);
    for my $line (split /^/, $text) {
        $inside = 1 if $line =~ /^\{/;
        $inside = 0 if $line =~ /^\}/;
        push @lines, "    await fuzz_wait();\n"
            if $inside && $may_begin && $line =~ /^\s+\S/ && $line !~ /^\s+(?:else|\{|\}|lbl_)/ && rand() < $chance;
        $may_begin = $line =~ m{(?:;|^\s*\}|\{ /\* block id: \d+ \*/)\s*$} if $line =~ /\S/;
        push @lines, $line;
    }
    return join '', @lines;
}

# Waits around results of arithmetic.  The cast gives back the type that the result had: as macros, the narrow ones of csmith's
# functions give an int, which need not fit into the type of their names.
sub wait_around_values {
    my ($text, $chance, $are_macros) = @_;
    my ($inside, $depth, $out, @closings) = (0, 0, '');
    for my $token ($text =~ /safe_\w+ *\(|[()]|^[{}]|[^()s{}]+|./gsm) {
        $inside = $token eq '{' if $token =~ /^[{}]$/ && $out =~ /(?:^|\n)$/;
        if ($inside && $token =~ /^safe_\w+?_func_((?:u?int|float)\d*(?:_t)?)_/) {
            my $type = $are_macros && $1 =~ /int(?:8|16)_t/ ? 'int' : $1;
            $depth++;
            if ($type =~ /int/ && rand() < $chance) {
                $out .= "((${type})await fuzz_value(";
                push @closings, $depth;
            }
            $out .= $token;
            next;
        }
        $out .= $token;
        $depth++ if substr($token, -1) eq '(';
        if ($token eq ')') {
            if (@closings && $closings[-1] == $depth) {
                $out .= '))';
                pop @closings;
            }
            $depth--;
        }
    }
    return $out;
}

# Writes plain.c and program.async.c into the directory.  Returns false where csmith gives nothing.
sub generate {
    my ($directory, $seed, $tests) = @_;
    srand $seed;
    my $floats = rand() < 0.2;
    my @options = options($floats);
    # It leaves a file platform.info where it runs.
    my $limited = 'cd "$1" && shift && ulimit -t 5; exec "$@" >/dev/null 2>&1';
    system('sh', '-c', $limited, 'sh', $directory, 'csmith', '--seed', $seed, @options, '-o', 'csmith.c') == 0
        or return 0;
    my $text = read_file("$directory/csmith.c");
    $text =~ s{^/\*+ statistics \*+.*}{}ms;
    my $macros = !$floats && rand() < 0.4 ? "#define USE_MATH_MACROS\n" : '';
    write_file("$directory/plain.c", "$macros$text");

    $text =~ s/^int main \(void\)\n\{/int program(void)\n{/m or return 0;
    write_file("$directory/program.c", $text);
    open my $in, '-|', 'perl', "$tests/mechanical/make_async.pl", '--wait=await fuzz_wait();', '--include="fuzz.h"',
        "$directory/program.c" or die "make_async.pl: $!\n";
    my $async = do { local $/; <$in> };
    close $in or die "make_async.pl fails\n";
    $async = wait_between_statements($async, (0, 0.2, 0.5)[rand 3]);
    $async = wait_around_values($async, (0, 0.1, 0.3)[rand 3], $macros ne '');
    write_file("$directory/program.async.c", "$macros$async");
    return 1;
}

1;
