# messages.pl WHERE SOURCE...: which messages of the sources the text WHERE does not have, a line each.
#
#     check_error(checker, node, at, "'%s' is %s, not a future", ...)     is there as     '...' is ..., not a future
#
# Each string literal in a call of what reports is a message, or a part of one.  It stands in one line of the text.
use strict;
use warnings;

my $literal = qr/"(?:[^"\\]|\\.)*"/;
my $character = qr/'(?:[^'\\]|\\.)+'/;
my $arguments = qr/(\((?:[^()"']|$literal|$character|(?-1))*\))/;
my $reports = qr/\b(?:check_(?:error|warning|mend)|program_(?:error|note)|diagnose(?:_warning|_run)?|
                     parse_error(?:_instead)?|usage_error)\s*$arguments/x;

sub contents
{
    my ($path) = @_;
    open my $file, '<', $path or die "$path: $!\n";
    local $/;
    return <$file>;
}

# What "%s is %u" looks like when it is said; nothing of a literal that is no phrase.
sub pattern
{
    my ($message) = @_;
    my @parts = split /%[-0-9.*]*[hlz]*[a-zA-Z%]/, $message, -1;
    return if join('', @parts) !~ /[a-z]{3}.*[a-z]{3}/;
    return join '[^\n]*', map { quotemeta } @parts;
}

my $text = contents(shift @ARGV);
my $count = 0;
for my $source (@ARGV) {
    my $code = contents($source);
    $code =~ s{($literal|$character)|/\*.*?\*/|//[^\n]*}{$1 // ' '}gse;
    while ($code =~ /$reports/g) {
        my $given = $1;
        while ($given =~ /($literal(?:\s*$literal)*)/g) {
            my $message = join '', map { substr $_, 1, -1 } $1 =~ /$literal/g;
            $message =~ s/\\(["\\])/$1/g;
            my $pattern = pattern($message);
            next if !defined $pattern;
            $count++;
            print "$message\n" if $text !~ /$pattern/;
        }
    }
}
die "only $count messages were found\n" if $count < 200;
