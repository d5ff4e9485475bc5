#!/usr/bin/perl
# chat.pl PORT TEST [NUMBER]: clients of examples/chat, any number of them in one process.
#
#   words        each command and each error; lines in pieces; more commands at once than there is room for answers
#   crowd N      N clients at once: all see the same messages in the same order, those of their groups and no others
#   slow         a client who reads nothing delays nobody, and loses nothing that the backlog can hold
#   bad          clients who break the rules: what the connection ends with is for the server's log
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use POSIX qw(EAGAIN EINTR);
use Socket qw(SOL_SOCKET SO_LINGER SO_RCVBUF SOCK_STREAM IPPROTO_TCP TCP_NODELAY inet_aton sockaddr_in);

my ($port, $test, $number) = @ARGV;
my $backlog = 256;                      # BACKLOG in group.h
my $limit = 60;                         # seconds without any news are a failure
my %clients;                            # by file number
$SIG{PIPE} = 'IGNORE';

sub fail
{
    print STDERR "$test: @_\n";
    exit 1;
}

# ---- Clients ---------------------------------------------------------------------------------------------------------

# A client that is deaf reads nothing from its socket.
sub enter
{
    my ($name, %options) = @_;
    socket(my $socket, AF_INET, SOCK_STREAM, 0) or fail("socket: $!");
    setsockopt($socket, SOL_SOCKET, SO_RCVBUF, $options{buffer}) or fail("setsockopt: $!") if $options{buffer};
    setsockopt($socket, IPPROTO_TCP, TCP_NODELAY, 1) or fail("setsockopt: $!");
    connect($socket, sockaddr_in($port, inet_aton('127.0.0.1'))) or fail("$name cannot connect: $!");
    $socket->blocking(0);
    my $client = { name => $name, socket => $socket, in => '', out => '', lines => [], deaf => 0, ended => 0 };
    $clients{fileno $socket} = $client;
    expect($client, 'Who are you?');
    if (!$options{nameless}) {
        say_to($client, $name);
        expect($client, "Welcome, $name. Say: join GROUP, post GROUP TEXT, leave GROUP");
    }
    return $client;
}

sub go
{
    my ($client) = @_;
    delete $clients{fileno $client->{socket}};
    close $client->{socket};
}

sub say_to
{
    my ($client, @lines) = @_;
    $client->{out} .= "$_\n" for @lines;
}

sub take_in
{
    my ($client) = @_;
    my $count = sysread($client->{socket}, $client->{in}, 1 << 16, length $client->{in});
    if (!defined $count) {
        return if $! == EAGAIN || $! == EINTR;
        $client->{ended} = "$!";
    } elsif ($count == 0) {
        $client->{ended} = 'the end';
    } else {
        my @lines = split /\n/, $client->{in}, -1;
        $client->{in} = pop @lines;
        push @{$client->{lines}}, @lines;
    }
}

sub send_out
{
    my ($client) = @_;
    my $count = syswrite($client->{socket}, $client->{out});
    if (defined $count) {
        substr($client->{out}, 0, $count) = '';
    } elsif ($! != EAGAIN && $! != EINTR) {
        $client->{out} = '';            # the other side is gone; reading will tell
    }
}

# Lets all clients read and write until the condition holds.
sub until_true
{
    my ($what, $condition) = @_;
    while (!$condition->()) {
        my $reading = IO::Select->new;
        my $writing = IO::Select->new;
        for my $client (values %clients) {
            $reading->add($client->{socket}) if !$client->{deaf} && !$client->{ended};
            $writing->add($client->{socket}) if length $client->{out};
        }
        my ($readable, $writable) = IO::Select->select($reading, $writing, undef, $limit);
        fail("nothing happens any more: waiting for $what") if !$readable;
        send_out($clients{fileno $_}) for @$writable;
        take_in($clients{fileno $_}) for @$readable;
    }
}

sub all_sent
{
    my (@some) = @_;
    until_true('everything to be sent', sub { !grep { length $_->{out} } @some });
}

# The next line that the client gets.
sub hear
{
    my ($client, $what) = @_;
    my $lines = $client->{lines};
    until_true("$client->{name} to hear '$what'", sub { @$lines || $client->{ended} });
    fail("$client->{name} should hear '$what', and hears: $client->{ended}") if !@$lines;
    return shift @$lines;
}

sub expect
{
    my ($client, @expected) = @_;
    for my $expected (@expected) {
        my $line = hear($client, $expected);
        fail("$client->{name} should hear '$expected', and hears '$line'") if $line ne $expected;
    }
}

# The same lines in any order: that of messages in different groups is open.
sub expect_all
{
    my ($client, @expected) = @_;
    my @heard = map { hear($client, $_) } @expected;
    fail("$client->{name} should hear '@expected', and hears '@heard'") if sorted(@heard) ne sorted(@expected);
}

sub sorted
{
    return join "\n", sort @_;
}

sub expect_end
{
    my ($client) = @_;
    until_true("the end for $client->{name}", sub { $client->{ended} });
    fail("$client->{name} hears too much: '$client->{lines}[0]'") if @{$client->{lines}};
}

sub asks
{
    my ($client, $question, @answers) = @_;
    say_to($client, $question);
    expect($client, @answers);
}

# ---- Tests -----------------------------------------------------------------------------------------------------------

my $usage = 'error: say: join GROUP, post GROUP TEXT, leave GROUP';

sub test_words
{
    my $ada = enter('ada');
    my $grace = enter('grace');
    asks($ada, 'join c', '[c] ada has joined');
    asks($grace, 'join c', '[c] grace has joined');
    expect($ada, '[c] grace has joined');
    asks($grace, 'post c hello,  world ', '[c] grace: hello,  world ');
    expect($ada, '[c] grace: hello,  world ');

    # Groups do not hear each other.
    asks($ada, 'join d', '[d] ada has joined');
    asks($ada, 'post d anyone?', '[d] ada: anyone?');
    asks($grace, 'post d me!', 'error: you are not in d');
    asks($grace, 'post c in c', '[c] grace: in c');
    expect($ada, '[c] grace: in c');

    asks($ada, 'join c', 'error: you are already in c');
    asks($ada, 'leave e', 'error: you are not in e');
    asks($ada, $_, $usage) for '', ' ', 'join', 'join ', 'join c d', 'leave c d', 'post', 'post c', 'post  c',
        'shout c', 'shout c hi', 'join ' . 'x' x 32, 'JOIN c';
    asks($ada, 'join ' . 'x' x 31, '[' . 'x' x 31 . '] ada has joined');
    asks($ada, 'post ' . 'x' x 31 . ' ' . 'y' x 980, '[' . 'x' x 31 . '] ada: ' . 'y' x 980);

    asks($ada, 'leave c', 'You have left c');
    expect($grace, '[c] ada has left');
    asks($grace, 'post c alone', '[c] grace: alone');
    asks($ada, 'post c no', 'error: you are not in c');
    go($ada);

    # A name, and a group, that were there before are free again.
    $ada = enter('ada');
    asks($ada, 'join d', '[d] ada has joined');
    asks($ada, 'join c', '[c] ada has joined');
    expect($grace, '[c] ada has joined');
    go($ada);
    expect($grace, '[c] ada has left');

    # No name.
    my $nobody = enter('nobody', nameless => 1);
    asks($nobody, $_, 'error: a name has 1 to 31 letters, and no spaces. Who are you?') for '', 'a b', 'x' x 32, "\x01";
    asks($nobody, 'x' x 31, 'Welcome, ' . 'x' x 31 . '. Say: join GROUP, post GROUP TEXT, leave GROUP');

    # Byte by byte, and with the ends of lines of other systems.
    for my $byte (split //, "join p\r\npost p in pieces\r\n") {
        $nobody->{out} = $byte;
        all_sent($nobody);
    }
    expect($nobody, '[p] ' . 'x' x 31 . ' has joined', '[p] ' . 'x' x 31 . ': in pieces');

    # Many commands before the first answer is read: none is lost, for the server stops listening.
    my $hasty = enter('hasty', buffer => 65536);
    $hasty->{deaf} = 1;
    say_to($hasty, map { "leave nothing$_" } 1 .. 50000);
    send_out($hasty) while IO::Select->new($hasty->{socket})->can_write(0.2) && length $hasty->{out};
    $hasty->{deaf} = 0;
    expect($hasty, map { "error: you are not in nothing$_" } 1 .. 50000);

    # Who says no more still hears what there is; the last line needs no end.
    my $last = enter('last');
    say_to($last, 'join c', map { "post c $_" } 1 .. 100);
    $last->{out} .= 'post c the last';
    all_sent($last);
    shutdown($last->{socket}, 1);
    expect($last, '[c] last has joined', (map { "[c] last: $_" } 1 .. 100), '[c] last: the last');
    expect_end($last);
    expect($grace, '[c] last has joined', (map { "[c] last: $_" } 1 .. 100), '[c] last: the last', '[c] last has left');
}

# A crowd of clients says what `say` gives for each.
sub everybody
{
    my ($say, @some) = @_;
    say_to($_, $say->($_)) for @some;
}

# Waits until each of them has so many lines, and no more: a list for each.
sub gather
{
    my ($what, $count, @some) = @_;
    until_true($what, sub { !grep { @{$_->{lines}} < $count && !$_->{ended} } @some });
    for my $client (@some) {
        my $got = @{$client->{lines}};
        fail("$what: $client->{name} hears $got lines, not $count: @{$client->{lines}}") if $got != $count;
    }
    return map { [splice @{$_->{lines}}] } @some;
}

sub test_crowd
{
    my @crowd = map { enter("c$_") } 1 .. $number;

    # One after the other: each sees those who come later.
    for my $i (0 .. $#crowd) {
        say_to($crowd[$i], 'join all');
        expect($_, "[all] $crowd[$i]{name} has joined") for @crowd[0 .. $i];
    }

    # All at once, and everybody sees the same conversation.  A round is shorter than the backlog: so nothing may be
    # lost, however slowly we read.
    for my $round (1 .. 3) {
        everybody(sub { "post all round $round" }, @crowd);
        my @heard = gather("round $round", scalar @crowd, @crowd);
        for my $i (1 .. $#crowd) {
            fail("$crowd[$i]{name} sees another order") if "@{$heard[$i]}" ne "@{$heard[0]}";
        }
        fail("round $round is not complete")
            if sorted(@{$heard[0]}) ne sorted(map { "[all] $_->{name}: round $round" } @crowd);
    }

    # Ten groups at once; nobody hears the others.
    my %groups;
    push @{$groups{$_ % 10}}, $crowd[$_] for 0 .. $#crowd;
    for my $g (sort keys %groups) {
        my @group = @{$groups{$g}};
        for my $i (0 .. $#group) {
            say_to($group[$i], "join g$g");
            expect($_, "[g$g] $group[$i]{name} has joined") for @group[0 .. $i];
        }
    }
    for my $g (sort keys %groups) {
        everybody(sub { map { "post g$g $_" } 1 .. 5 }, @{$groups{$g}});
    }
    for my $g (sort keys %groups) {
        my @group = @{$groups{$g}};
        for my $heard (gather("group $g", 5 * @group, @group)) {
            for my $client (@group) {
                my $order = join ' ', map { /^\[g$g\] $client->{name}: (\d)$/ ? $1 : () } @$heard;
                fail("$client->{name} is heard in another order: $order") if $order ne '1 2 3 4 5';
            }
        }
    }

    # Every second one hangs up.  (Their groups have odd numbers: nobody is left in those.)
    my @gone = map { $crowd[$_] } grep { $_ % 2 == 1 } 0 .. $#crowd;
    my @there = map { $crowd[$_] } grep { $_ % 2 == 0 } 0 .. $#crowd;
    go($_) for @gone;
    for my $heard (gather('those who left', scalar @gone, @there)) {
        fail('not all have left') if sorted(@$heard) ne sorted(map { "[all] $_->{name} has left" } @gone);
    }
    while (my $client = shift @there) {
        asks($client, 'leave all', 'You have left all');
        expect($_, "[all] $client->{name} has left") for @there;
    }
}

# More bytes than the system holds between the server and a client who does not read and has this buffer.
sub more_than_held
{
    my ($buffer) = @_;
    open my $file, '<', '/proc/sys/net/ipv4/tcp_wmem' or return 20e6;
    my @sizes = split ' ', <$file>;
    return 1.5 * ($sizes[2] + 2 * $buffer);
}

sub test_slow
{
    my $fast = enter('fast');
    my $buffer = 65536;
    my $slow = enter('slow', buffer => $buffer);
    my $mute = enter('mute', buffer => $buffer);
    for my $client ($fast, $slow, $mute) {
        say_to($client, 'join flood', 'join quiet');
        hear($client, 'has joined') for 1, 2;
    }
    expect_all($fast, map { ("[flood] $_ has joined", "[quiet] $_ has joined") } 'slow', 'mute');
    expect_all($slow, map { ("[flood] $_ has joined", "[quiet] $_ has joined") } 'mute');

    # At the speed of the one who reads.
    $_->{deaf} = 1 for $slow, $mute;
    my $text = 'x' x 950;
    my $count = 0;
    while ($count * length $text < more_than_held($buffer)) {
        my @numbers = map { $count++ } 1 .. 50;
        say_to($fast, map { "post flood $_ $text" } @numbers);
        expect($fast, map { "[flood] fast: $_ $text" } @numbers);
    }
    shutdown($mute->{socket}, 1);       # and it will say no more, besides

    # What the backlog can hold, in the other group.
    for (my $i = 1; $i <= $backlog; $i += 64) {
        say_to($fast, map { "post quiet $_" } $i .. $i + 63);
        expect($fast, map { "[quiet] fast: $_" } $i .. $i + 63);
    }

    # Now the slow one reads.
    $slow->{deaf} = 0;
    my ($next, $lost, $quiet) = (0, 0, 1);
    while ($next < $count || $quiet <= $backlog) {
        my $line = hear($slow, 'all that is left');
        if ($line =~ /^\[flood\] fast: (\d+) $text$/) {
            fail("message $1 where $next was expected") if $1 != $next;
            $next++;
        } elsif ($line =~ /^\[flood\] you read too slowly: (\d+) messages are lost$/) {
            $next += $1;
            $lost += $1;
        } else {
            fail("not expected: $line") if $line ne "[quiet] fast: $quiet";
            $quiet++;
        }
    }
    fail('nothing was lost: the flood was too small for this test') if !$lost;
    asks($slow, 'post quiet thank you', '[quiet] slow: thank you');
    expect($fast, '[quiet] slow: thank you');

    # The mute one was not waited for very long.
    expect_all($fast, '[flood] mute has left', '[quiet] mute has left');
}

sub test_bad
{
    my $watcher = enter('watcher');
    asks($watcher, 'join w', '[w] watcher has joined');
    my ($long, $endless, $reset) = map { enter($_) } 'long', 'endless', 'reset';
    for my $client ($long, $endless, $reset) {
        asks($client, 'join w', "[w] $client->{name} has joined");
        expect($watcher, "[w] $client->{name} has joined");
    }

    say_to($long, 'post w ' . 'x' x 2000);
    expect($watcher, '[w] long has left');
    $endless->{out} = 'x' x 5000000;
    expect($watcher, '[w] endless has left');
    setsockopt($reset->{socket}, SOL_SOCKET, SO_LINGER, pack('ii', 1, 0)) or fail("setsockopt: $!");
    go($reset);
    expect($watcher, '[w] reset has left');
    asks($watcher, 'post w all gone', '[w] watcher: all gone');
}

my %tests = (words => \&test_words, crowd => \&test_crowd, slow => \&test_slow, bad => \&test_bad);
fail('no such test') if !$tests{$test};
$tests{$test}->();
exit 0;
