#!/usr/bin/perl
# not_of_source.pl SOURCE OUTPUT: which of the warnings OUTPUT, those on C that acc wrote, are not the source's own.
#
#     SOURCE   what the same compiler says of the sources, read as plain C (<acc.h> defines the dialect's words as macros)
#     OUTPUT   what it says of the translations, which #line relates to the sources
#
# A warning is the source's own if there is one of the same kind on the same line; that a name hides another (-Wshadow), if
# one in the source hides that other one.  The rest is printed; without any the exit status is 0.
use strict;
use warnings;

# { file, line, kind, text, noted, uses } of each warning and error; noted: which declaration a note shows; uses: of the
# macros that it comes out of, and that acc may have opened.
sub read_messages
{
    my ($path) = @_;
    open(my $in, '<', $path) or die "$path: $!\n";
    my @messages;
    while (my $line = <$in>) {
        next if $line !~ /^(.*?):(\d+):\d+: (warning|error|fatal error|note): .*?(?:\[(-W[^\]]*)\])?$/;
        my ($file, $at, $kind, $place) = ($1, $2, $4 // $3, "$1:$2");
        if ($3 eq 'note') {
            $messages[-1]{noted} //= $place if @messages && $line =~ /declaration is here/;
            push @{$messages[-1]{uses}}, $place if @messages && $line =~ /in expansion of macro/;
            next;
        }
        $kind = '-Wconversion' if $kind =~ /conversion|64-to-32/;
        push @messages, { file => $file, line => $at, kind => $kind, text => $line };
    }
    return @messages;
}

my ($source, $output) = @ARGV;
my (%own, %hidden);
for my $message (read_messages($source)) {
    $own{"$_:$message->{kind}"} = 1 for "$message->{file}:$message->{line}", @{$message->{uses} // []};
    $hidden{$message->{noted} // ''} = 1 if $message->{kind} eq '-Wshadow';
}
my $found = 0;
for my $message (read_messages($output)) {
    next if $own{"$message->{file}:$message->{line}:$message->{kind}"};
    next if $message->{kind} eq '-Wshadow' && $hidden{$message->{noted} // ''};
    print $message->{text};
    $found = 1;
}
exit $found;
