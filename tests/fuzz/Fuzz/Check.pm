# Fuzz::Check: generates the program of a seed, builds it in plain C and from the dialect, runs both, and compares.
package Fuzz::Check;
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use Fuzz::Csmith;
use Fuzz::Own;

my @configurations = (
    { name => 'gcc -O0', compiler => 'gcc', flags => ['-O0'] },
    { name => 'gcc -O2', compiler => 'gcc', flags => ['-O2'] },
    { name => 'clang -O0', compiler => 'clang', flags => ['-O0'] },
    { name => 'clang -O2', compiler => 'clang', flags => ['-O2'] },
    { name => 'gcc -O1 with sanitizers', compiler => 'gcc', flags => ['-O1'], sanitized => 1 },
    { name => 'clang -O1 with sanitizers', compiler => 'clang', flags => ['-O1'], sanitized => 1 },
);
my @sanitize = ('-fsanitize=address,undefined', '-fno-sanitize-recover=all');
my %sanitize = (own => [@sanitize], csmith => [@sanitize, '-fno-sanitize=shift-base']);     # csmith.h shifts 1 into signs
my @common = qw(-pipe -w -std=gnu11);

my ($acc, $prefix, $scratch, @includes);
my $here = dirname(dirname(abs_path(__FILE__)));
my $tests = dirname($here);
my $support = "$here/support";
my $reference = "$tests/run/reference/futures";

# ---- Running commands ------------------------------------------------------------------------------------------------

# Runs a command with a limit of processor time; its outputs go to files.  Returns the status, -1 for out of time.
sub run_limited {
    my ($limit, $out, $err, @command) = @_;
    my $status = system 'sh', '-c', 'ulimit -t "$1"; ulimit -c 0; shift; out=$1 err=$2; shift 2; exec "$@" >"$out" 2>"$err" </dev/null', 'sh',
        $limit, $out, $err, @command;
    return -1 if ($status & 127) == 24 || ($status & 127) == 9 || $status >> 8 == 128 + 24 || $status >> 8 == 128 + 9;
    return $status & 127 ? 128 + ($status & 127) : $status >> 8;
}

sub first_line {
    my ($path, $pattern) = @_;
    open my $in, '<', $path or return '';
    while (<$in>) { chomp; return $_ if /$pattern/ }
    return '';
}

sub same_bytes {
    my ($a, $b) = map { Fuzz::Csmith::read_file($_) } @_;
    return $a eq $b;
}

# Of one of csmith's programs with packed structs, a pointer into one is aligned in plain C by chance alone.
sub sanitize_flags {
    my ($d, $kind, $configuration) = @_;
    return () unless $configuration->{sanitized};
    my $is_packed = $kind eq 'csmith' && first_line("$d/plain.c", qr/^#pragma pack/);
    return (@{$sanitize{$kind}}, $is_packed ? '-fno-sanitize=alignment' : ());
}

# What all programs share is compiled once, into a directory that it returns: the trace, leaves and main functions.
sub prepare {
    my ($build) = @_;
    $acc = abs_path($ENV{ACC} // "$build/bin/acc");
    -x ($acc // '') or die "fuzz: there is no acc in $build: build it, or name the build directory with --build\n";
    $prefix = dirname(dirname($acc));
    @includes = ("-I$support", "-I$prefix/include", '-I/usr/include/csmith');
    $scratch = tempdir('acc-fuzz-XXXXXX', TMPDIR => 1);
    my $must = sub { run_limited(120, '/dev/null', "$scratch/err", @_) == 0 or die "fuzz: @_:\n" . Fuzz::Csmith::read_file("$scratch/err") };
    my @plain = (@common, '-O1', '-fexceptions', '-DACC_REFERENCE_ASYNC_MAIN', "-I$support", "-I$reference");
    $must->('gcc', @plain, '-c', "$reference/futures.c", '-o', "$scratch/futures.o");
    $must->('gcc', @plain, '-c', "$support/plain.c", '-o', "$scratch/plain.o");
    $must->('gcc', @common, '-O1', '-c', "$support/trace.c", '-o', "$scratch/trace.o");
    for my $i (0 .. $#configurations) {
        my $c = $configurations[$i];
        $c->{leaves} = "$scratch/fuzz$i.o";
        $must->($c->{compiler}, @common, @{$c->{flags}}, $c->{sanitized} ? @sanitize : (), @includes, '-c', "$support/fuzz.c", '-o', $c->{leaves});
    }
    return $scratch;
}

# ---- One program -----------------------------------------------------------------------------------------------------

# Each of these returns nothing where all is well, else what is wrong.
sub run_plain {
    my ($d, $kind, @pends) = @_;
    my @compile = $kind eq 'csmith'
        ? ('gcc', @common, '-O0', '-I/usr/include/csmith', "$d/plain.c", '-o', "$d/plain")
        : ('gcc', @common, '-O0', '-fexceptions', '-z', 'execstack', "-I$support", "-I$reference", "$d/plain.c",
            "$scratch/futures.o", "$scratch/plain.o", "$scratch/trace.o", '-o', "$d/plain");
    my $compiled = run_limited(60, '/dev/null', "$d/err", @compile) == 0;
    return 'skipped: gcc fails' if !$compiled && first_line("$d/err", qr/internal compiler error/);
    $compiled or return 'plain: ' . first_line("$d/err", qr/error|undefined/);
    for my $pend (@pends) {
        my $status = run_limited($kind eq 'csmith' ? 1 : 10, "$d/expected.$pend", "$d/err", "$d/plain", $pend);
        return 'skipped: too long' if $status == -1 && $kind eq 'csmith';
        return "plain: status $status: " . first_line("$d/err", qr/./) if $status;
    }
    return;
}

sub translate {
    my ($d) = @_;
    my $status = run_limited(60, "$d/out", "$d/err", $acc, 'translate', '-std=gnu11', @includes, "$d/program.async.c", '-o', "$d/program.c");
    return if $status == 0;
    return "acc: status $status: " . first_line("$d/err", qr/error|assert|Sanitizer/i);
}

sub run_async {
    my ($d, $kind, $configuration, @pends) = @_;
    my @flags = sanitize_flags($d, $kind, $configuration);
    run_limited(120, '/dev/null', "$d/err", $configuration->{compiler}, @common, @{$configuration->{flags}}, @flags, @includes,
        "$d/program.c", $configuration->{leaves}, "$scratch/trace.o", "$prefix/lib/libacc.a", '-pthread', '-lm', '-o', "$d/program") == 0
        or return "compiler: " . first_line("$d/err", qr/error|undefined/);
    for my $pend (@pends) {
        my $status = run_limited(60, "$d/actual.$pend", "$d/err", "$d/program", $pend);
        return "runs for ever (pends $pend)" if $status == -1;
        return "status $status (pends $pend): " . first_line("$d/err", qr/ERROR|runtime error|acc:|./) if $status;
        my $expected = -e "$d/expected.$pend" ? "$d/expected.$pend" : "$d/expected.0";
        return "differs (pends $pend)" unless same_bytes($expected, "$d/actual.$pend");
    }
    return;
}

# Where gcc -O0 and this configuration do not agree on the plain program, the program or a compiler is at fault.
sub plain_differs {
    my ($d, $configuration) = @_;
    my @flags = sanitize_flags($d, 'csmith', $configuration);
    run_limited(120, '/dev/null', "$d/err.plain", $configuration->{compiler}, @common, @{$configuration->{flags}}, @flags,
        '-I/usr/include/csmith', "$d/plain.c", '-o', "$d/plain.same") == 0 or return 0;
    run_limited(60, "$d/plain.out", "$d/err.plain", "$d/plain.same") == 0 or return 1;
    return !same_bytes("$d/expected.0", "$d/plain.out");
}

# 'ok', 'skipped: ' and why, or what is wrong.  Options: all (configurations), dropped (nodes, a list).
sub check {
    my ($d, $kind, $seed, %option) = @_;
    unlink glob "$d/*";
    my $made = eval {
        $kind eq 'csmith' ? Fuzz::Csmith::generate($d, $seed, $tests) : Fuzz::Own::generate($d, $seed, @{$option{dropped} // []});
    };
    return "generator: $@" unless defined $made;
    return 'skipped: csmith fails' unless $made;
    my @pends = (0, 7 * $seed + 1, 7 * $seed + 3);
    my $wrong = run_plain($d, $kind, $kind eq 'csmith' ? 0 : @pends) // translate($d);
    return $wrong if $wrong;
    for my $configuration ($option{all} ? @configurations : $configurations[$seed % @configurations]) {
        $wrong = run_async($d, $kind, $configuration, @pends[0 .. ($kind eq 'csmith' ? 1 : 2)]) or next;
        return "skipped: compilers fail ($configuration->{name}: $wrong)" if $wrong =~ /internal compiler error/;
        return "skipped: compilers disagree ($configuration->{name}: $wrong)" if $kind eq 'csmith' && plain_differs($d, $configuration);
        return "$configuration->{name}: $wrong";
    }
    return 'ok';
}

1;
