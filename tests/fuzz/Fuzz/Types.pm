# Fuzz::Types: what the generator knows of C's types.  The structs are those of support/types.h.
package Fuzz::Types;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT_OK = qw(@integers @structs is_struct sum_of make_of members promoted usual is_signed one_of chance);

our @integers = ('int', 'unsigned', 'long', 'unsigned long', 'short', 'signed char', 'unsigned char', '_Bool');
our @structs = ('struct small', 'struct big', 'struct bits', 'union word');

# Name, type, length of an array, whether it is a bit-field.
my %members = (
    'struct small' => [['a', 'signed char'], ['b', 'short'], ['c', 'int']],
    'struct big' => [['v', 'int', 12], ['tail', 'unsigned long']],
    'struct bits' => [['a', 'unsigned', 0, 1], ['b', 'int', 0, 1], ['c', 'unsigned long', 0, 1], ['d', '_Bool', 0, 1], ['e', 'short']],
    'union word' => [['whole', 'unsigned long'], ['bytes', 'unsigned char', 8]],
);
my %rank = ('int' => 1, 'unsigned' => 2, 'long' => 3, 'unsigned long' => 4);

sub is_struct { $_[0] =~ /^(?:struct|union) / }
sub members { @{$members{$_[0]}} }
sub sum_of { 'sum_' . ($_[0] =~ /(\w+)$/)[0] }
sub make_of { 'make_' . ($_[0] =~ /(\w+)$/)[0] }
sub promoted { $rank{$_[0]} ? $_[0] : 'int' }
sub is_signed { $_[0] =~ /^(?:int|long|short|signed char)$/ }

sub usual {
    my ($a, $b) = map { promoted($_) } @_;
    return $rank{$a} > $rank{$b} ? $a : $b;
}

sub one_of { $_[rand @_] }
sub chance { rand() < $_[0] }

1;
