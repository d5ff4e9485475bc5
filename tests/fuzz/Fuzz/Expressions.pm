# Fuzz::Expressions: the part of the generator that makes expressions.
#
# A node is a hash: k (its kind: there is a method of that name in the printers), t (its type), id (for `--drop`), what the kind
# needs, and two properties that follow from its children:
#
#     awaits     it holds an `await`: then its operands are evaluated from left to right
#     effects    it changes something
#
# No program has undefined behaviour.  Sums and products are of unsigned types.  Where an expression holds no `await`, its operands
# have no effects unless C orders them (`&&`, `||`, `?:` and the comma).
package Fuzz::Generator;
use strict;
use warnings;
use Fuzz::Types qw(@integers @structs is_struct sum_of make_of members promoted usual is_signed one_of chance);

sub node {
    my ($self, $kind, $type, $children, %fields) = @_;
    my $node = { k => $kind, t => $type, id => ++$self->{nodes}, %fields };
    for my $child (@$children) {
        $node->{awaits} ||= $child->{awaits};
        $node->{effects} ||= $child->{effects};
    }
    return $node;
}

sub number {
    my ($self, $type) = @_;
    $type //= one_of('int', 'int', 'unsigned', 'unsigned long');
    my $value = one_of(0, 1, 2, 3, 5, 7, 100, 255, 65535, int rand 1000);
    return $self->node('number', $type, [], value => $value);
}

sub cast {
    my ($self, $type, $operand) = @_;
    return $operand if $operand->{t} eq $type && !$operand->{is_narrow};
    return $self->node('cast', $type, [$operand], operand => $operand);
}

# The operands of an operator that C does not order.
sub unordered {
    my ($self, @operands) = @_;
    return @operands if grep { $_->{awaits} } @operands;
    return map { $_->{effects} ? $self->plain_of_type($_->{t}) : $_ } @operands;
}

# Of a type, without effects and awaits.
sub plain_of_type {
    my ($self, $type) = @_;
    return $self->node('call', $type, [], name => make_of($type), arguments => [$self->number('unsigned long')]) if is_struct($type);
    return $self->number($type);
}

# ---- Places ------------------------------------------------------------------------------------------------------------

# An lvalue of integer type, or nothing.  $change: one that may be changed.
sub place {
    my ($self, $depth, $change) = @_;
    my $scope = $self->{scope};
    my @variables = grep { !($change && $_->{const}) } $scope->visible('value', 'array', 'vla', 'pointer');
    return $self->node('variable', 'int', [], name => 'fuzz_global') if !@variables || chance(0.04);
    my $variable = one_of(@variables);
    $scope->use_variable($variable);
    my $type = $variable->{t};
    my $place = $self->node('variable', $type, [], name => $variable->{name}, variable => $variable);
    if ($variable->{kind} =~ /^(?:array|vla)$/) {
        my $index = $self->index_below($depth, $variable->{length});
        $place = $self->node('element', $type, [$index], of => $place, index => $index);
    } elsif ($variable->{kind} eq 'pointer') {
        if (is_struct($type)) { return $self->member($place, $depth, 'arrow') }
        if ($variable->{length}) {
            my $index = $self->index_below($depth, $variable->{length});
            $place = $self->node('element', $type, [$index], of => $place, index => $index, is_pointer => 1);
        } else {
            $place = $self->node('pointed', $type, [], of => $place);
        }
    }
    return is_struct($type) ? $self->member($place, $depth) : $place;
}

sub member {
    my ($self, $of, $depth, $arrow) = @_;
    my ($name, $type, $length, $is_narrow) = @{one_of(members($of->{t}))};
    my $place = $self->node('member', $type, [$of], of => $of, name => $name, arrow => $arrow, is_narrow => $is_narrow);
    return $place unless $length;
    my $index = $self->index_below($depth, $length);
    return $self->node('element', $type, [$place, $index], of => $place, index => $index);
}

# `length` is a number or the name of a constant variable.
sub index_below {
    my ($self, $depth, $length) = @_;
    my $length_node = $self->node('length', 'unsigned', [], value => $length);
    return $self->node('number', 'int', [], value => $length =~ /^\d+$/ ? int rand $length : 0) if $depth <= 0 || chance(0.5);
    my $value = $self->cast('unsigned', $self->value($depth - 1));
    return $self->node('binary', 'unsigned', [$value], op => '%', left => $value, right => $length_node);
}

sub read_place {
    my ($self, $place) = @_;
    my $read = $self->node('read', $place->{t}, [$place], place => $place);
    return $read unless $place->{is_narrow} || $place->{variable}{atomic};
    return $self->node('cast', $place->{t}, [$read], operand => $read);
}

# ---- Values ------------------------------------------------------------------------------------------------------------

# An expression of any integer type.
sub value {
    my ($self, $depth) = @_;
    return chance(0.3) ? $self->number : $self->read_place($self->place(0)) if $depth <= 0;
    my $kind = one_of(qw(read read read read number arithmetic arithmetic bits compare logical conditional comma cast assign step
        unary struct_member call macro awaited awaited awaited awaited statements size tried));
    my $method = "value_$kind";
    return $self->$method($depth - 1);
}

sub value_read { $_[0]->read_place($_[0]->place($_[1])) }
sub value_number { $_[0]->number }

sub value_arithmetic {
    my ($self, $depth) = @_;
    my $op = one_of(qw(+ - * + - * / % << >>));
    my ($left, $right) = $self->unordered(map { $self->cast(one_of('unsigned', 'unsigned long'), $self->value($depth)) } 1, 2);
    if ($op =~ m{[/%]}) {
        my $one = $self->node('number', 'unsigned', [], value => 1);
        $right = $self->node('binary', $right->{t}, [$right], op => '|', left => $right, right => $one);
    } elsif ($op =~ /<<|>>/) {
        my $few = $self->node('number', 'int', [], value => 15);
        $right = $self->node('binary', $right->{t}, [$right], op => '&', left => $right, right => $few);
        return $self->node('binary', $left->{t}, [$left, $right], op => $op, left => $left, right => $right);
    }
    return $self->node('binary', usual($left->{t}, $right->{t}), [$left, $right], op => $op, left => $left, right => $right);
}

sub value_bits {
    my ($self, $depth) = @_;
    my ($left, $right) = $self->unordered($self->value($depth), $self->value($depth));
    return $self->node('binary', usual($left->{t}, $right->{t}), [$left, $right], op => one_of('&', '|', '^'), left => $left,
        right => $right);
}

sub value_compare {
    my ($self, $depth) = @_;
    my ($left, $right) = $self->unordered($self->value($depth), $self->value($depth));
    return $self->node('binary', 'int', [$left, $right], op => one_of('<', '>', '<=', '>=', '==', '!='), left => $left, right => $right);
}

sub value_logical {
    my ($self, $depth) = @_;
    my ($left, $right) = ($self->value($depth), $self->value($depth));
    return $self->node('ordered_binary', 'int', [$left, $right], op => one_of('&&', '||'), left => $left, right => $right);
}

sub value_comma {
    my ($self, $depth) = @_;
    my ($left, $right) = ($self->value($depth), $self->value($depth));
    return $self->node('ordered_binary', $right->{t}, [$left, $right], op => ',', left => $left, right => $right);
}

sub value_conditional {
    my ($self, $depth) = @_;
    my ($condition, $left, $right) = map { $self->value($depth) } 1 .. 3;
    if (chance(0.15)) {     # a ?: b
        return $self->node('elvis', usual($condition->{t}, $right->{t}), [$condition, $right], condition => $condition, right => $right);
    }
    return $self->node('conditional', usual($left->{t}, $right->{t}), [$condition, $left, $right], condition => $condition,
        left => $left, right => $right);
}

sub value_cast {
    my ($self, $depth) = @_;
    my $operand = $self->value($depth);
    return $self->node('cast', one_of(@integers), [$operand], operand => $operand);
}

sub value_unary {
    my ($self, $depth) = @_;
    my $op = one_of('-', '~', '!', '!');
    my $operand = $op eq '-' ? $self->cast('unsigned', $self->value($depth)) : $self->value($depth);
    return $self->node('unary', $op eq '!' ? 'int' : promoted($operand->{t}), [$operand], op => $op, operand => $operand);
}

# place = value; place += value.  The right side of a compound one is unsigned, so that nothing overflows.
sub value_assign {
    my ($self, $depth) = @_;
    my $op = one_of('=', '=', '=', '+=', '-=', '*=', '^=', '|=', '&=');
    my ($place, $value) = ($self->place($depth, 'change'), $self->value($depth));
    if ($op =~ /^[-+*]=/) { $value = $self->cast($place->{t} =~ /long/ ? 'unsigned long' : 'unsigned', $value) }
    if (!$place->{awaits} && !$value->{awaits}) {
        $value = $self->plain_of_type($value->{t}) if $value->{effects};
        $place = $self->node('variable', 'int', [], name => 'fuzz_global') if $place->{effects};
    }
    my $node = $self->node('assign', $place->{t}, [$place, $value], op => $op, place => $place, value => $value);
    $node->{effects} = 1;
    return $place->{is_narrow} ? $self->node('cast', $place->{t}, [$node], operand => $node) : $node;
}

sub value_step {
    my ($self, $depth) = @_;
    my $place = $self->place($depth, 'change');
    return $self->read_place($place) if $place->{t} =~ /^(?:int|long|_Bool)$/ || $place->{effects};
    my $node = $self->node('step', $place->{t}, [$place], op => one_of('++', '--'), prefix => chance(0.5), place => $place);
    $node->{effects} = 1;
    return $place->{is_narrow} ? $self->node('cast', $place->{t}, [$node], operand => $node) : $node;
}

sub value_struct_member {
    my ($self, $depth) = @_;
    my $of = $self->struct_value(one_of(@structs), $depth);
    my ($name, $type, $length, $is_narrow) = @{one_of(members($of->{t}))};
    my $index = $length ? $self->index_below($depth, $length) : undef;
    if ($index && !$of->{awaits} && !$index->{awaits}) {
        $index = $self->index_below(0, $length) if $index->{effects};
        ($of) = $self->unordered($of);
    }
    my $node = $self->node('member_of_value', $type, [$of, $index // ()], of => $of, name => $name, index => $index);
    return $is_narrow ? $self->node('cast', $type, [$node], operand => $node) : $node;
}

sub value_call {
    my ($self, $depth) = @_;
    my @arguments = $self->unordered($self->value($depth), $self->value($depth), $self->struct_value('struct small', $depth));
    return $self->node('call', 'unsigned long', \@arguments, name => 'plus', arguments => \@arguments);
}

sub value_macro {
    my ($self, $depth) = @_;
    my $which = one_of(qw(SUM SUM CHOOSE LET));
    if ($which eq 'SUM') {
        my @arguments = $self->unordered($self->value($depth), $self->value($depth));
        return $self->node('macro', 'unsigned long', \@arguments, name => 'SUM', arguments => \@arguments);
    }
    if ($which eq 'CHOOSE') {
        my @arguments = map { $self->value($depth) } 1 .. 3;
        return $self->node('macro', usual($arguments[1]{t}, $arguments[2]{t}), \@arguments, name => 'CHOOSE', arguments => \@arguments);
    }
    my $type = one_of(@integers);
    my @arguments = $self->unordered($self->value($depth), $self->value($depth));
    return $self->node('macro', 'unsigned long', \@arguments, name => 'LET', type => $type, arguments => \@arguments);
}

sub value_size {
    my ($self, $depth) = @_;
    return $self->number if $self->{plain};
    local $self->{unevaluated} = 1;
    my $operand = $self->awaited_call([@integers, @structs], $depth) // return $self->number;
    return $self->node('size', 'unsigned long', [], operand => $operand);
}

# try: where the function can pass it on.  Most values are not negative.
sub value_tried {
    my ($self, $depth) = @_;
    my $context = $self->{scope}{context};
    return $self->value($depth) if $self->{plain} || $self->{unevaluated} || !($context->{is_stream} || $context->{t} eq 'void' || is_signed($context->{t}));
    my $operand = $self->value($depth);
    if (chance(0.8)) {
        my $mask = $self->node('number', 'int', [], value => 1023);
        my ($left) = $self->cast('unsigned', $operand);
        $operand = $self->node('binary', 'unsigned', [$left], op => '&', left => $left, right => $mask);
    }
    $operand = $self->node('cast', one_of('int', 'long', 'short'), [$operand], operand => $operand) unless is_signed($operand->{t});
    my $node = $self->node('tried', $operand->{t}, [$operand], operand => $operand, context => $context);
    $node->{effects} = 1;
    return $node;
}

# ---- Structs -----------------------------------------------------------------------------------------------------------

sub struct_value {
    my ($self, $type, $depth) = @_;
    my @variables = grep { $_->{t} eq $type } $self->{scope}->visible('value');
    if (@variables && chance(0.3)) {
        my $variable = one_of(@variables);
        $self->{scope}->use_variable($variable);
        my $place = $self->node('variable', $type, [], name => $variable->{name});
        return $self->node('read', $type, [], place => $place);
    }
    if ($depth > 0 && !$self->{plain} && chance(0.5)) {
        my $call = $self->awaited_call([$type], $depth - 1);
        return $call if $call;
    }
    return $self->literal($type, $depth) if $depth > 0 && $type ne 'struct big' && chance(0.6);
    my @arguments = ($self->cast('unsigned long', $self->value($depth > 0 ? $depth - 1 : 0)));
    return $self->node('call', $type, \@arguments, name => make_of($type), arguments => \@arguments);
}

# The elements of a compound literal or an initializer: designator and value.
sub elements {
    my ($self, $type, $depth) = @_;
    my @members = grep { !$_->[2] } members($type);
    my $designated = $type =~ /union/ || chance(0.4);
    splice @members, rand @members, 1 if $designated && @members > 1;
    @members = reverse @members if $designated && chance(0.3);
    my @values = $self->unordered(map { $self->cast($_->[1], $self->value($depth)) } @members);
    return [map { [$designated ? ".$members[$_][0]" : '', $values[$_]] } 0 .. $#members];
}

sub literal {
    my ($self, $type, $depth) = @_;
    my $elements = $self->elements($type, $depth - 1);
    return $self->node('literal', $type, [map { $_->[1] } @$elements], elements => $elements);
}

# Of a type, integer or struct.
sub value_of_type {
    my ($self, $type, $depth) = @_;
    return $self->struct_value($type, $depth) if is_struct($type);
    my $value = $self->value($depth);
    return chance(0.5) ? $self->cast($type, $value) : $self->node('converted', $type, [$value], operand => $value);
}

# An integer that stands for a value of any type.
sub summed {
    my ($self, $value) = @_;
    return $value unless is_struct($value->{t});
    return $self->node('call', 'unsigned long', [$value], name => sum_of($value->{t}), arguments => [$value]);
}

sub value_statements {
    my ($self, $depth) = @_;
    return $self->value($depth) if $self->{plain} || $self->{unevaluated};
    my $block = $self->inner_block(1 + int rand 2, 'closed', sub { $self->{scope}{result} = $self->value($depth) });
    my $result = $block->{scope}{result};
    my $node = $self->node('statements', $result->{t}, [$result], block => $block, result => $result);
    $node->{effects} = 1;
    $node->{awaits} ||= $block->{awaits};
    return $node;
}

1;
