# Fuzz::Futures: the part of the generator that makes futures, and awaits them.
#
# A node of future type gives what an `await` of it gives; it is not evaluated by itself.  Its kinds: future_call (of an async
# function or a pointer to one), future_variable, future_block, future_spawned, future_next, future_together (a join or race).
package Fuzz::Generator;
use strict;
use warnings;
use Fuzz::Types qw(@integers @structs is_struct one_of chance);

# The leaves of support/fuzz.h.
my @leaves = (
    { name => 'fuzz_int', t => 'int', parameters => ['int'] },
    { name => 'fuzz_int', t => 'int', parameters => ['int'] },
    { name => 'fuzz_value', t => 'unsigned long', parameters => ['unsigned long'] },
    { name => 'fuzz_big', t => 'struct big', parameters => ['int'] },
);

# ---- Futures -----------------------------------------------------------------------------------------------------------

# A call of an async function that gives one of these types, or nothing.  $far: the future may outlive the scope.
sub future_call {
    my ($self, $types, $depth, $far) = @_;
    my %wanted = map { $_ => 1 } @$types;
    my @functions = grep { $wanted{$_->{t}} && !$_->{is_stream} } @{$self->{functions}}, @leaves;
    my @pointers = grep { $wanted{$_->{function}{t}} } $self->{scope}->visible('function');
    return unless @functions || @pointers;
    # Mostly those after this one, whose frame can be a part of this one's.
    my @later = grep { ($_->{number} // 99) > $self->{number} } @functions;
    @functions = @later if @later && chance(0.75);
    my ($callee, $function, $variable);
    if (@pointers && chance(0.3)) {
        $variable = one_of(@pointers);
        $function = $variable->{function};
    } else {
        $function = one_of(@functions);
    }
    $self->{scope}->use_variable($variable) if $variable;
    my @arguments = map { $self->argument($_, $depth, $far) } @{$function->{parameters}};
    @arguments = $self->unordered_arguments($function, @arguments);
    unshift @arguments, $self->less_depth if $function->{number};
    return $self->node('future_call', $function->{t}, \@arguments, name => $variable ? $variable->{name} : $function->{name},
        dereferenced => $variable && chance(0.5), is_pointer => !!$variable, function => $function, arguments => \@arguments);
}

# The first argument of all that is generated: recursion ends.
sub less_depth {
    my ($self) = @_;
    $self->{scope}->use_variable($self->{depth_variable});
    return $self->node('less_depth', 'int', []);
}

sub unordered_arguments {
    my ($self, $function, @arguments) = @_;
    return @arguments if grep { $_->{awaits} } @arguments;
    return map { $_->{effects} ? $self->plain_of_type($_->{t}) : $_ } @arguments;
}

sub argument {
    my ($self, $type, $depth, $far) = @_;
    return $self->value_of_type($type, $depth) unless $type =~ /^(.*) \*$/;
    my $target = $1;
    my $scope = $self->{scope};
    my @variables = $far ? () : grep { $_->{t} eq $target && !$_->{const} && !$_->{volatile} }
        $scope->visible('value', 'pointer', 'array');
    my $global = 'fuzz_global' . ($target =~ /(long|small)$/ ? "_$1" : '');
    return $self->node('address', $type, [], name => $global) if !@variables || chance(0.1);
    my $variable = one_of(@variables);
    $scope->use_variable($variable);
    return $self->node($variable->{kind} eq 'value' ? 'address' : 'pointer', $type, [], name => $variable->{name});
}

sub future_block {
    my ($self, $type, $far) = @_;
    my $outer = $self->{scope}{context};
    my $context = { t => $type, around => $outer, labels => [], gotos => [], counters => 0, depth => ($outer->{depth} // 0) + 1, far => $far };
    local @$self{qw(loops breakable path plain nojump block)} = (0, 0, [], 0, 0, undef);
    local $self->{scope} = Fuzz::Scope->new($self->{scope}, $context);
    my $block = $self->inner_block(1 + int rand 4, 0, sub {
        my ($block) = @_;
        $self->push_statement($block, 'return', [], value => $type eq 'void' ? undef : $self->returned($type)) if $type ne 'void';
    });
    $self->resolve_gotos($context);
    return $self->node('future_block', $type, [], block => $block, context => $context, number => ++$self->{blocks});
}

# The value of a return in a block: all of them have one type.
sub returned {
    my ($self, $type) = @_;
    my $value = $self->value_of_type($type, 2);
    return is_struct($type) ? $value : $self->node('cast', $type, [$value], operand => $value);
}

sub future_spawned {
    my ($self, $types, $depth) = @_;
    my $future = $self->future_call($types, $depth, 'far') or return;
    return $self->node('future_spawned', $future->{t}, [$future], future => $future);
}

sub future_variable {
    my ($self, $types) = @_;
    my %wanted = map { $_ => 1 } @$types;
    my @variables = grep { $wanted{$_->{t}} } $self->{scope}->visible('future', 'handle') or return;
    my $variable = one_of(@variables);
    return $self->node('future_variable', $variable->{t}, [], name => $variable->{name}, variable => $variable);
}

sub future_next {
    my ($self) = @_;
    my @streams = $self->{scope}->visible('stream') or return;
    my $stream = one_of(@streams);
    my @places = grep { $_->{t} eq $stream->{t} && !$_->{const} && !$_->{volatile} && $_->{context} == $self->{scope}{context} }
        $self->{scope}->visible('value') or return;
    # It must outlive the stream's future; any that is visible does.
    return $self->node('future_next', 'int', [], stream => $stream->{name}, place => one_of(@places)->{name}, t_item => $stream->{t});
}

# A join or a race.  No variable stands in it twice.
sub future_together {
    my ($self, $which, $depth) = @_;
    my (%used, @operands);
    for (1 .. 1 + int rand 3) {
        my $kind = one_of(qw(call call variable variable wait next block));
        my $operand =
            $kind eq 'call' ? $self->future_call([@integers, @structs, 'void'], $depth)
            : $kind eq 'variable' ? $self->future_variable([@integers, @structs, 'void'])
            : $kind eq 'next' ? $self->future_next
            : $kind eq 'block' && $self->may_have_block ? $self->future_block(one_of('void', 'int', 'long'))
            : undef;
        my $name = $operand ? $operand->{stream} // ($operand->{variable} ? $operand->{name} : undef) : undef;
        undef $operand if defined $name && $used{$name}++;
        push @operands, $operand // $self->node('future_call', 'void', [], name => 'fuzz_wait', arguments => []);
    }
    # Their arguments are not ordered among each other, but by an await.
    my $node = $self->node('future_together', $which eq 'race' ? 'int' : 'void', \@operands, which => $which, operands => \@operands);
    if (!$node->{awaits} && grep { $_->{effects} } @operands) {
        return $self->node('future_call', 'void', [], name => 'fuzz_wait', arguments => []) if $which eq 'join';
        return $self->node('future_call', 'int', [], name => 'fuzz_int', arguments => [$self->number('int')]);
    }
    return $node;
}

sub may_have_block { my ($self) = @_; $self->{left} > 3 && ($self->{scope}{context}{depth} // 0) < 2 && !$self->{unevaluated} }

# ---- Awaits ------------------------------------------------------------------------------------------------------------

sub await {
    my ($self, $future) = @_;
    my $node = $self->node('await', $future->{t}, [$future], future => $future);
    $node->{awaits} = $node->{effects} = 1;
    return $node if $self->{unevaluated};
    for (my $block = $self->{block}; $block; $block = $block->{outer}) { $block->{awaits} = 1 }
    return $node;
}

# What an await of one of these types can be, in the order of likelihood; any may be missing.
sub awaited_call {
    my ($self, $types, $depth) = @_;
    my $future = $self->future_call($types, $depth) or return;
    return $self->await($future);
}

sub value_awaited {
    my ($self, $depth) = @_;
    return $self->value($depth) if $self->{plain};
    my $kind = $self->{unevaluated} ? 'call' : one_of(qw(call call call call call variable variable variable box race block next spawned));
    if ($kind eq 'box') {
        my @boxes = grep { !is_struct($_->{t}) } $self->{scope}->visible('box') or return $self->number;
        my $box = one_of(@boxes);
        return $self->number if $box->{context} != $self->{scope}{context};
        my $await = $self->await($self->node('future_variable', $box->{t}, [], name => $box->{name}, variable => $box));
        my $other = $self->number('int');
        my $test = $self->node('read', 'int', [], place => $self->node('variable', 'int', [], name => $box->{name}));
        return $self->node('conditional', Fuzz::Types::usual($box->{t}, 'int'), [$await], condition => $test, left => $await, right => $other);
    }
    my $future = $kind eq 'variable' ? $self->future_variable([@integers, @structs])
        : $kind eq 'race' && $self->{races} ? $self->future_together('race', $depth - 1)
        : $kind eq 'block' && $self->may_have_block ? $self->future_block(one_of(@integers))
        : $kind eq 'next' ? $self->future_next
        : $kind eq 'spawned' && $self->{tasks} ? $self->future_spawned([@integers], $depth)
        : undef;
    $future //= $self->future_call([@integers, @structs], $depth);
    return $self->number unless $future;
    return $self->summed($self->await($future));
}

1;
