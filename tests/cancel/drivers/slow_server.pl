#!/usr/bin/perl
# slow_server.pl PORT: gives everybody who asks a page in pieces, with time between them, so that its reader has to wait.
use strict;
use warnings;
use IO::Socket::INET;

$SIG{PIPE} = 'IGNORE';
my $listener = IO::Socket::INET->new(LocalAddr => "127.0.0.1:$ARGV[0]", Listen => 16, ReuseAddr => 1) or die "$!";
while (my $client = $listener->accept) {
    while (defined(my $line = <$client>)) {
        last if $line eq "\r\n";
    }
    for my $piece ("HTTP/1.0 200", " OK\r\n\r", "\n", 'x' x 10000, "hello\n", 'y' x 100000) {
        syswrite $client, $piece or last;
        select undef, undef, undef, 0.02;
    }
    close $client;
}
