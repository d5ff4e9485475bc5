# http_get: a page that comes in pieces, from a server whose name is looked up.
serve perl "$tests/cancel/drivers/slow_server.pl" PORT
arguments=(localhost "$port" /page)
