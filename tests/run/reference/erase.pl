#!/usr/bin/perl
# Rewrites the two words of the dialect that no macro can erase, and marks the beginning of each async body:
#
#   try await f(x) + 1     becomes   ACC_REFERENCE_TRY(await f(x)) + 1     (..._TRY_VOID in a void function)
#   defer f(x);            becomes   ACC_REFERENCE_DEFER { f(x); }
#   async int f(void) {    becomes   async int f(void) { ACC_REFERENCE_ENTER
#   async int main(        becomes   async int acc_reference_main(         (with --rename-main)
#
# It knows just enough of C for the programs in tests/run: strings, comments and balanced brackets.
use strict;
use warnings;

my $rename_main = @ARGV && $ARGV[0] eq '--rename-main' ? shift : '';
local $/;
my $text = <>;

my @tokens = $text =~ m{
    /\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | \s+ | [A-Za-z_]\w* | \.?\d[\w.]* | -> | . }gsx;

sub is_space { $_[0] =~ m{^(?:\s|/\*|//)} }

sub skip_space { my ($i) = @_; $i++ while $i < @tokens && is_space($tokens[$i]); $i }

# The index after the bracket that closes the one at $i.
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

# Whether the token at $i stands in a preprocessing directive.
sub in_directive {
    my ($i) = @_;
    my $before = join "", @tokens[0 .. $i - 1];
    return $before =~ /^[ \t]*#(?:[^\n]|\\\n)*\z/m;
}

# The index after the unary expression that begins at $i.
sub after_operand {
    my ($i) = @_;
    $i = skip_space($i);
    while ($tokens[$i] =~ /^(?:await|_Await|ACC_REFERENCE_TRY|[-+*!~&])$/) {
        last if $tokens[$i] =~ /^ACC/;
        $i = skip_space($i + 1);
    }
    $i = $tokens[$i] eq '(' ? after_bracket($i) : $i + 1;
    for (;;) {
        my $next = skip_space($i);
        if ($next < @tokens && $tokens[$next] =~ /^[(\[]$/) { $i = after_bracket($next) }
        elsif ($next < @tokens && $tokens[$next] =~ /^(?:\.|->)$/) { $i = skip_space($next + 1) + 1 }
        else { return $i }
    }
}

# From the last `try` to the first, so that an operand's own ones are done.
my @void_at = ();
{
    my ($depth, $void, $header) = (0, 0, '');
    for my $i (0 .. $#tokens) {
        $void_at[$i] = $void;
        if ($tokens[$i] eq '{') { $void = $header =~ /\bvoid\s+\w+\s*\(/ if $depth++ == 0 }
        elsif ($tokens[$i] eq '}') { $header = '' if --$depth == 0 }
        elsif ($depth == 0) { $header = $tokens[$i] eq ';' ? '' : $header . $tokens[$i] }
    }
}
for (my $i = $#tokens; $i >= 0; $i--) {
    next unless $tokens[$i] =~ /^(?:try|_Try)$/;
    my $end = after_operand($i + 1);
    my $operand = join '', @tokens[$i + 1 .. $end - 1];
    $operand =~ s/^\s+//;
    my $macro = $void_at[$i] ? 'ACC_REFERENCE_TRY_VOID' : 'ACC_REFERENCE_TRY';
    splice @tokens, $i, $end - $i, "$macro($operand)";
    splice @void_at, $i, $end - $i, $void_at[$i];
}

for (my $i = $#tokens; $i >= 0; $i--) {
    next unless $tokens[$i] =~ /^(?:defer|_Defer)$/;
    my $begin = skip_space($i + 1);
    my $end = $begin;
    if ($tokens[$begin] eq '{') {
        $end = after_bracket($begin);
    } else {
        # In a macro's body the semicolon may come from its use.
        while ($tokens[$end] ne ";" && !(is_space($tokens[$end]) && $tokens[$end] =~ /\n/ && in_directive($i))) {
            $end = $tokens[$end] =~ /^[(\[{]$/ ? after_bracket($end) : $end + 1;
        }
        $end++ if $tokens[$end] eq ";";
    }
    my $statement = join '', @tokens[$begin .. $end - 1];
    $statement = "{ $statement; }" unless $tokens[$begin] eq '{';
    splice @tokens, $i, $end - $i, "ACC_REFERENCE_DEFER $statement";
}

my ($depth, $async) = (0, 0);
for my $i (0 .. $#tokens) {
    if ($depth == 0) {
        $async = 1 if $tokens[$i] =~ /^_?[aA]sync$/;
        $async = 0 if $tokens[$i] eq ';';
        $tokens[$i] = 'acc_reference_main' if $rename_main && $async && $tokens[$i] eq 'main';
    }
    if ($tokens[$i] eq '{' && $depth++ == 0 && $async) { $tokens[$i] = '{ ACC_REFERENCE_ENTER '; $async = 0 }
    elsif ($tokens[$i] eq '}') { $depth-- }
}

print join '', @tokens;
