# Fuzz::Own: a program of this generator, in the dialect and in plain C.
#
# It is a tree (Fuzz::Expressions, Fuzz::Statements, Fuzz::Futures make it), from which both texts are printed (Fuzz::Dialect,
# Fuzz::Plain).  There are a few async functions and streams, which call each other, and `program`, which calls them.
package Fuzz::Own;
use strict;
use warnings;
use Fuzz::Csmith;
use Fuzz::Dialect;
use Fuzz::Expressions;
use Fuzz::Futures;
use Fuzz::Plain;
use Fuzz::Scope;
use Fuzz::Statements;
use Fuzz::Types qw(@integers @structs is_struct one_of chance);
use POSIX ();

my @parameter_types = (@integers, @integers, @structs, 'int *', 'int *', 'unsigned long *', 'struct small *');

sub signatures {
    my @functions;
    for my $number (1 .. 2 + int rand 4) {
        my $function = { number => $number, is_stream => chance(0.3), t => one_of(@integers, @integers, 'int', 'void', @structs),
            parameters => [map { one_of(@parameter_types) } 1 .. int rand 4] };
        if (@functions && !$function->{is_stream} && chance(0.3)) {
            my $like = one_of(@functions);
            $function = { %$function, t => $like->{t}, parameters => $like->{parameters} } unless $like->{is_stream};
        }
        $function->{t} = 'int' if $function->{is_stream} && $function->{t} eq 'void';
        $function->{name} = ($function->{is_stream} ? 's' : 'f') . $number;
        push @functions, $function;
    }
    return @functions;
}

# Makes the body of a function.
sub define {
    my ($generator, $function, $count, $last) = @_;
    my $context = $function->{context} = { t => $function->{t}, is_stream => $function->{is_stream}, labels => [], gotos => [], counters => 0 };
    my $scope = $generator->{scope} = Fuzz::Scope->new(undef, $context);
    $generator->{number} = $function->{number};
    $generator->{depth_variable} = $scope->add('depth', kind => 'value', t => 'int', const => 1);
    for my $i (0 .. $#{$function->{parameters}}) {
        my ($type, $star) = $function->{parameters}[$i] =~ /^(.*?)( \*)?$/;
        $scope->add("p$i", kind => $star ? 'pointer' : 'value', t => $type);
    }
    $generator->{left} = $count;
    $function->{block} = $generator->inner_block($count, 0, sub {
        my ($block) = @_;
        $last->($block) if $last;
        $generator->push_statement($block, 'return', [], value => $generator->value_of_type($function->{t}, 2))
            unless $function->{is_stream} || $function->{t} eq 'void';
    });
    $generator->resolve_gotos($context);
}

# Notes what each function gives.
sub calls {
    my ($generator, $block, @functions) = @_;
    for my $function (@functions) {
        next if $function->{is_stream};
        my @arguments = map { $generator->argument($_, 1) } @{$function->{parameters}};
        @arguments = $generator->unordered_arguments($function, @arguments);
        my $call = $generator->node('future_call', $function->{t}, \@arguments, name => $function->{name}, function => $function,
            arguments => [$generator->less_depth, @arguments]);
        $generator->push_statement($block, 'budget', [], value => 40);
        if ($function->{t} eq 'void') {
            $generator->push_statement($block, 'expression', [], value => $generator->await($call));
        } else {
            $generator->note($block, $generator->await($call));
        }
    }
}

# Where futures are not polled in the order in which they were written, only the reference that knows how often each leaf pends
# gives the same; `races` and `tasks` are kept apart so that a failure says more.
sub program {
    my @functions = signatures();
    my $generator = bless { functions => \@functions, nodes => 0, notes => 0, blocks => 0, path => [], loops => 0, breakable => 0,
        races => chance(0.5), tasks => chance(0.15) }, 'Fuzz::Generator';
    my %program = (functions => \@functions, main => { number => 0, t => 'void', parameters => [], name => 'program' });
    define($generator, $_, 4 + int rand 12) for @functions;
    define($generator, $program{main}, 4 + int rand 8, sub { calls($generator, $_[0], @functions) });
    $program{order} = [sort { $a->{place} <=> $b->{place} } map { $_->{place} = rand; $_ } @functions];
    $_->{id} = ++$generator->{nodes} for @functions;
    $program{nodes} = $generator->{nodes};
    return \%program;
}

# Writes plain.c and program.async.c into the directory, without the nodes of these numbers; returns how many nodes there are.
# The parts of a program name each other (a call its function, a variable its scope), so that Perl would never free them: a child
# makes it.
sub generate {
    my ($directory, $seed, @dropped) = @_;
    my $child = open(my $count, '-|') // die "fork: $!\n";
    if ($child == 0) {
        srand $seed;
        my $program = program();
        my %dropped = map { $_ => 1 } @dropped;
        Fuzz::Csmith::write_file("$directory/program.async.c", Fuzz::Dialect->new(%dropped)->program($program));
        Fuzz::Csmith::write_file("$directory/plain.c", Fuzz::Plain->new(%dropped)->program($program));
        syswrite STDOUT, $program->{nodes};
        POSIX::_exit(0);
    }
    my $nodes = <$count>;
    close $count or die "seed $seed: no program came of it\n";
    return $nodes;
}

1;
