# race_fastest: of three servers one has the page, one takes visitors and never answers, and one is not there.
serve perl "$tests/cancel/drivers/slow_server.pl" PORT
good=$port
serve perl -MIO::Socket::INET -e \
    '$socket = IO::Socket::INET->new(LocalAddr => "127.0.0.1:$ARGV[0]", Listen => 4096) or die; sleep' PORT
arguments=(50 /page "127.0.0.1:$port" 127.0.0.1:1 "127.0.0.1:$good")
