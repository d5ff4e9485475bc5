# Fuzz::Scope: which variables a generated program may name where.
#
# A scope belongs to a block of the program and knows the one around it.  A variable is a hash: name, t (its type, or that of its
# elements, of what it points to or of what it gives), kind, context (the function or async block that it belongs to).
#
# Kinds: value, array, vla, pointer, function (a pointer to one), future (in place), box (allocated), handle, stream.
package Fuzz::Scope;
use strict;
use warnings;

my @names = qw(a b c d e g h i j k m n p q r s t u v w x y z);

sub new {
    my ($class, $parent, $context) = @_;
    return bless { parent => $parent, context => $context // $parent->{context}, variables => {} }, $class;
}

# A name for a new variable, often one that hides another.  Until the variable is added the name means nothing: it is in scope
# in its own initializer, and must not be read there.
sub reserve {
    my ($self) = @_;
    my @free = grep { !$self->{variables}{$_} } rand() < 0.3 ? @names : grep { !$self->lookup($_) } @names;
    my $name = @free ? $free[rand @free] : 'v' . ++$self->{context}{names};
    $self->{variables}{$name} = { kind => 'nothing' };
    return $name;
}

sub add {
    my ($self, $name, %fields) = @_;
    return $self->{variables}{$name} = { name => $name, context => $self->{context}, scope => $self, %fields };
}

sub remove {
    my ($self, $name) = @_;
    $self->{variables}{$name} = { kind => 'nothing' };
}

sub lookup {
    my ($self, $name) = @_;
    for (my $scope = $self; $scope; $scope = $scope->{parent}) {
        return $scope->{variables}{$name} if $scope->{variables}{$name};
    }
    return;
}

# Can an async block in `context` name this variable of a context around it?
sub is_captured_well {
    my ($variable) = @_;
    return $variable->{static} || ($variable->{kind} =~ /^(?:value|array|pointer|function)$/ && !$variable->{cleanup});
}

# The variables in sight of these kinds.
sub visible {
    my ($self, @kinds) = @_;
    my (%seen, @found);
    for (my $scope = $self; $scope; $scope = $scope->{parent}) {
        for my $name (sort keys %{$scope->{variables}}) {
            next if $seen{$name}++;
            my $variable = $scope->{variables}{$name};
            next unless grep { $_ eq $variable->{kind} } @kinds;
            next if $variable->{context} != $self->{context} && !is_captured_well($variable);
            push @found, $variable;
        }
    }
    return @found;
}

# The program names this variable here: every async block between here and its declaration captures it.
sub use_variable {
    my ($self, $variable) = @_;
    return if $variable->{static};
    for (my $context = $self->{context}; $context != $variable->{context}; $context = $context->{around}) {
        $context->{captures}{$variable->{name}} = 1;
    }
}

1;
