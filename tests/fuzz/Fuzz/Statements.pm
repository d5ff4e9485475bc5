# Fuzz::Statements: the part of the generator that makes statements.
#
# A block is a hash: statements, scope, declares (which of its statements must not be jumped over), outer.  A `goto` is made
# without a label; it gets one that C and the dialect allow when the whole function is there (resolve_gotos).
package Fuzz::Generator;
use strict;
use warnings;
use Fuzz::Types qw(@integers @structs is_struct sum_of members is_signed one_of chance);

# A block of about so many statements; then what `$last` makes.  'closed': it cannot be jumped into.
sub inner_block {
    my ($self, $count, $mode, $last) = @_;
    my $block = { statements => [], declares => $mode ? [-1] : [], outer => $self->{block}, number => ++$self->{nodes},
        scope => Fuzz::Scope->new($self->{scope}), is_closed => ($mode || '') eq 'closed' };
    local $self->{scope} = $block->{scope};
    local $self->{block} = $block;
    local $self->{nojump} = $self->{nojump} || $block->{is_closed};
    local $self->{path} = [@{$self->{path}}, $block];
    $block->{loop_variable} = $mode->() if ref $mode;
    for (1 .. $count) {
        last if $self->{left} <= 0;
        $self->statement($block);
    }
    $self->cancel_some($block);
    $last->($block) if $last;
    return $block;
}

sub push_statement {
    my ($self, $block, $kind, $children, %fields) = @_;
    my $node = $self->node($kind, 'void', $children, %fields);
    push @{$block->{declares}}, scalar @{$block->{statements}} if $fields{declares};
    push @{$block->{statements}}, $node;
    return $node;
}

my @kinds = ((map { ('expression', 'note', 'scalar') } 1 .. 3), qw(struct array vla pointer pointer cleanup static defer defer
    if if while for do switch switch fallthrough duff block break break return label label label label goto goto goto goto
    future future box handle stream stream stream_loop join race race function await_void expression try computed));

sub statement {
    my ($self, $block) = @_;
    $self->{left}--;
    my $kind = $self->{scope}{context}{is_stream} && chance(0.2) ? 'yield' : one_of(@kinds);
    my $method = "statement_$kind";
    $self->$method($block);
}

sub note {
    my ($self, $block, $value) = @_;
    $value = $self->summed($value);
    return $self->push_statement($block, 'note', [$value], place => ++$self->{notes}, value => $value);
}

sub statement_note { my ($self, $block) = @_; $self->note($block, $self->value(2)) }

sub statement_expression {
    my ($self, $block) = @_;
    my $value = chance(0.6) ? $self->value_assign(3) : chance(0.3) ? $self->value_step(2) : $self->value(3);
    $self->push_statement($block, 'expression', [$value], value => $value);
}

sub statement_try {
    my ($self, $block) = @_;
    my $value = $self->value_tried(2);
    $self->push_statement($block, 'expression', [$value], value => $value);
}

sub statement_await_void {
    my ($self, $block) = @_;
    my $future = $self->future_call(['void'], 2) // $self->node('future_call', 'void', [], name => 'fuzz_wait', arguments => []);
    $future = $self->node('future_call', 'void', [], name => 'fuzz_wait', arguments => []) if chance(0.4);
    my $value = $self->await($future);
    $self->push_statement($block, 'expression', [$value], value => $value);
}

# ---- Declarations ------------------------------------------------------------------------------------------------------

sub statement_scalar {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $type = one_of(@integers);
    my $value = $self->value_of_type($type, 2);
    my $qualifier = one_of(('') x 8, 'const ', 'volatile ', 'register ', '_Alignas(16) ', '_Atomic ');
    $qualifier = '' if $qualifier eq '_Atomic ' && $type eq '_Bool';
    $self->push_statement($block, 'declaration', [$value], declares => 1, t => $type, qualifier => $qualifier, name => $name,
        value => $value);
    # Pointers to plain objects only.
    # An _Atomic one is only read, and always converted: clang 14 does not accept (int)(x += 1) and (int)({ x; }) of it.
    $self->{scope}->add($name, kind => 'value', t => $type, const => scalar($qualifier =~ /const|_Atomic/),
        atomic => $qualifier eq '_Atomic ',
        volatile => scalar($qualifier =~ /volatile|register|Atomic/));
}

sub statement_struct {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $type = one_of(@structs);
    my $qualifier = one_of(('') x 5, 'const ');
    if (chance(0.5) && $type ne 'struct big') {
        my $elements = $self->elements($type, 2);
        $self->push_statement($block, 'initialized', [map { $_->[1] } @$elements], declares => 1, t => $type, qualifier => $qualifier,
            name => $name, elements => $elements);
    } else {
        my $value = $self->struct_value($type, 2);
        $self->push_statement($block, 'declaration', [$value], declares => 1, t => $type, qualifier => $qualifier, name => $name,
            value => $value);
    }
    $self->{scope}->add($name, kind => 'value', t => $type, const => !!$qualifier);
}

sub statement_array {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $type = one_of(@integers);
    my $length = one_of(2, 3, 4, 4, 40);
    my @indices = chance(0.3) ? (0, $length - 1) : (0 .. ($length < 4 ? $length : 4) - 1);
    my $designated = chance(0.4);
    my @values = $self->unordered(map { $self->cast($type, $self->value(1)) } @indices);
    my $elements = [map { [$designated || @indices == 2 ? "[$indices[$_]]" : '', $values[$_]] } 0 .. $#indices];
    $self->push_statement($block, 'initialized', \@values, declares => 1, t => $type, qualifier => one_of('', '', '', 'volatile '),
        name => $name, length => $length, elements => $elements);
    $self->{scope}->add($name, kind => 'array', t => $type, length => $length, volatile => $block->{statements}[-1]{qualifier} ne '');
}

# Where a label or case stands before it in a statement expression, gcc 12 loses the value of that.
sub statement_vla {
    my ($self, $block) = @_;
    return if $block->{is_closed} && @{$block->{statements}};
    my $name = $self->{scope}->reserve;
    my $type = one_of('int', 'unsigned char', 'unsigned long');
    my ($length, $start);
    {
        local $self->{plain} = 1;
        ($length, $start) = map { my $v = $self->value(1); $v->{effects} ? $self->number : $v } 1, 2;
    }
    my $length_name = 'length_' . ++$self->{nodes};
    $self->push_statement($block, 'vla', [$length, $start], declares => 1, t => $type, name => $name, length_name => $length_name,
        length => $length, start => $start);
    $self->{scope}->add($length_name, kind => 'value', t => 'unsigned', const => 1);
    $self->{scope}->add($name, kind => 'vla', t => $type, length => $length_name);
}

# A pointer to a variable in sight, to an array's elements, or to a compound literal.
sub statement_pointer {
    my ($self, $block) = @_;
    my @variables = grep { !$_->{const} && !$_->{volatile} && $_->{context} == $self->{scope}{context} } $self->{scope}->visible('value', 'array');
    my $name = $self->{scope}->reserve;
    if (!@variables || chance(0.35)) {
        my $type = one_of('struct small', 'struct bits', 'int', 'unsigned long');
        my $elements = is_struct($type) ? $self->elements($type, 2)
            : [map { ['', $_] } $self->unordered(map { $self->cast($type, $self->value(1)) } 1 .. 3)];
        my $length = is_struct($type) ? 0 : scalar @$elements;
        $self->push_statement($block, 'pointer_to_literal', [map { $_->[1] } @$elements], declares => 1, t => $type, name => $name,
            length => $length, elements => $elements);
        $self->{scope}->add($name, kind => 'pointer', t => $type, length => $length);
        return;
    }
    # The name may hide the variable that is meant.
    @variables = grep { $_->{name} ne $name } @variables or return;
    my $variable = one_of(@variables);
    $self->push_statement($block, 'pointer_to_variable', [], declares => 1, t => $variable->{t}, name => $name, to => $variable->{name},
        is_array => $variable->{kind} eq 'array');
    $self->{scope}->add($name, kind => 'pointer', t => $variable->{t}, length => $variable->{length} // 0);
}

sub statement_cleanup {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $value = $self->value_of_type('int', 2);
    $self->push_statement($block, 'declaration', [$value], declares => 1, t => 'int', name => $name, value => $value,
        qualifier => '__attribute__((cleanup(note_cleanup))) ');
    $self->{scope}->add($name, kind => 'value', t => 'int', cleanup => 1);
}

sub statement_static {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $type = one_of('int', 'unsigned long');
    $self->push_statement($block, 'declaration', [], declares => 1, t => $type, name => $name, qualifier => 'static ',
        value => $self->number('int'));
    $self->{scope}->add($name, kind => 'value', t => $type, static => 1);
}

# async T (*name)(...) = function;
sub statement_function {
    my ($self, $block) = @_;
    my @functions = grep { !$_->{is_stream} } @{$self->{functions}} or return;
    my $name = $self->{scope}->reserve;
    my $function = one_of(@functions);
    my ($other) = grep { $_ != $function && "@{$_->{parameters}} $_->{t}" eq "@{$function->{parameters}} $function->{t}" } @functions;
    my $condition = $other ? $self->value(2) : undef;
    $self->push_statement($block, 'function_pointer', [$condition // ()], declares => 1, function => $function, other => $other,
        condition => $condition, name => $name);
    $self->{scope}->add($name, kind => 'function', t => '', function => $function);
}

sub statement_defer {
    my ($self, $block) = @_;
    local $self->{plain} = 1;
    my $deferred = { statements => [], declares => [], scope => $self->{scope}, number => ++$self->{nodes} };
    if (chance(0.3)) {
        my $value = $self->value_assign(2);
        $self->push_statement($deferred, 'expression', [$value], value => $value);
    }
    $self->note($deferred, $self->value(2));
    $self->push_statement($block, 'defer', [], declares => 1, block => $deferred);
}

# ---- Control flow ------------------------------------------------------------------------------------------------------

sub may_nest { my ($self) = @_; @{$self->{path}} < 6 && $self->{left} > 0 }

sub statement_block {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    $self->push_statement($block, 'block', [], block => $self->inner_block(1 + int rand 4));
}

sub statement_if {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $condition = $self->value(3);
    my $then = $self->inner_block(1 + int rand 3);
    my $else = chance(0.5) ? $self->inner_block(1 + int rand 3) : undef;
    $self->push_statement($block, 'if', [$condition], condition => $condition, then => $then, else => $else);
}

sub loop_body { my ($self, $mode) = @_; local @$self{qw(loops breakable)} = ($self->{loops} + 1, 1); $self->inner_block(1 + int rand 4, $mode) }

# The counter of a loop stands at the head of the function, so that the loop may be jumped into.
sub counter { my ($self) = @_; 'n_' . ++$self->{scope}{context}{counters} }
sub turns { my ($self) = @_; $self->{loops} >= 2 ? 2 : 1 + int rand 3 }

sub statement_while {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $condition = $self->value(2);
    my $counter = $self->counter;
    my $body = $self->loop_body;
    $self->push_statement($block, 'while', [$condition], counter => $counter, turns => $self->turns, condition => $condition, body => $body);
}

sub statement_do {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $counter = $self->counter;
    my $body = $self->loop_body;
    my $condition = $self->value(2);
    $self->push_statement($block, 'do', [$condition], counter => $counter, turns => $self->turns, condition => $condition, body => $body);
}

sub statement_for {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $name = $self->{scope}->reserve;
    my ($first, $step) = map { my $v = $self->value(2); $self->cast('unsigned', $v) } 1, 2;
    my $body = $self->loop_body(sub { $self->{scope}->add($name, kind => 'value', t => 'unsigned', const => 1); $name });
    my $counter = $self->counter;
    $self->push_statement($block, 'for', [$first, $step], counter => $counter, turns => $self->turns, name => $name, first => $first,
        step => $step, body => $body);
}

# Cases with blocks of their own; where no `break` ends one, control falls through.
sub statement_switch {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $condition = $self->value(3);
    local $self->{breakable} = 1;
    my @cases = map { { value => $_, block => $self->inner_block(1 + int rand 3), breaks => chance(0.6) } } 0 .. 1 + int rand 3;
    $cases[rand @cases]{value} = 'default' if chance(0.7);
    $self->push_statement($block, 'switch', [$condition], condition => $condition, count => scalar(@cases) + 1, cases => \@cases);
}

# Cases in the middle of a block, with loops in them that begin in one case and end in another.
sub statement_fallthrough {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $condition = $self->value(2);
    my @parts;
    {
        local $self->{breakable} = 1;
        @parts = map { $self->inner_block(1 + int rand 2) } 1 .. 3;
    }
    $self->push_statement($block, 'fallthrough', [$condition], condition => $condition, counter => $self->counter, parts => \@parts,
        loop => one_of('while', 'do', 'for'));
}

# Duff's device.
sub statement_duff {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $condition = $self->value(2);
    local @$self{qw(loops breakable)} = ($self->{loops} + 1, 1);
    my @parts = map { $self->inner_block(1 + int rand 2) } 1 .. 3;
    my $again = $self->value(1);
    $self->push_statement($block, 'duff', [$condition, $again], condition => $condition, again => $again, counter => $self->counter, parts => \@parts);
}

sub statement_break {
    my ($self, $block) = @_;
    return unless $self->{breakable} && !$self->{nojump};
    my $condition = $self->value(1);
    $self->push_statement($block, 'leave', [$condition], condition => $condition, how => $self->{loops} && chance(0.5) ? 'continue' : 'break');
}

sub statement_return {
    my ($self, $block) = @_;
    return if $self->{nojump} || @{$self->{path}} < 2;
    my $context = $self->{scope}{context};
    my $condition = $self->value(1);
    my $value = $context->{is_stream} ? (chance(0.5) ? $self->number('int') : undef)
        : $context->{t} eq 'void' ? undef
        : $context->{around} ? $self->returned($context->{t}) : $self->value_of_type($context->{t}, 2);
    $self->push_statement($block, 'return_if', [$condition], condition => $condition, value => $value, context => $context);
}

# Where a label or goto stands: the blocks around it, and the next statement of each.
sub here { my ($self) = @_; [map { [$_, scalar @{$_->{statements}}] } @{$self->{path}}] }

sub statement_label {
    my ($self, $block) = @_;
    return if $self->{nojump};
    my $context = $self->{scope}{context};
    my $name = 'L' . (1 + @{$context->{labels}});
    push @{$context->{labels}}, { name => $name, path => $self->here };
    $self->push_statement($block, 'label', [], name => $name);
}

sub statement_goto {
    my ($self, $block) = @_;
    return if $self->{nojump};
    my $condition = $self->value(1);
    my $node = $self->push_statement($block, 'goto', [$condition], condition => $condition);
    my $path = $self->here;
    $path->[-1][1]--;
    push @{$self->{scope}{context}{gotos}}, { node => $node, path => $path };
}

# A computed goto among labels that follow it.  It leaves no scope, since gcc would not run cleanups then; and there is one in
# a function, its async blocks included, since clang takes every label whose address is taken for a target of every one.
sub statement_computed {
    my ($self, $block) = @_;
    my $outermost = $self->{scope}{context};
    $outermost = $outermost->{around} while $outermost->{around};
    return if $self->{nojump} || !$self->may_nest || $outermost->{computed}++;
    my $index = $self->value(2);
    my @parts = map { $self->inner_block(1 + int rand 2) } 1 .. 2;
    $self->push_statement($block, 'computed', [$index], index => $index, parts => \@parts, number => ++$self->{nodes});
}

# May control go from one path to the other?
sub may_jump {
    my ($from, $to) = @_;
    my $level = 0;
    $level++ while $level < @$from && $level < @$to && $from->[$level][0] == $to->[$level][0];
    $level--;                                   # the innermost block that both stand in
    my ($block, $target) = @{$to->[$level]};
    my $source = $from->[$level][1];
    return 0 if grep { $_ > $source && $_ < $target } @{$block->{declares}};
    for my $entered (@$to[$level + 1 .. $#$to]) {
        my ($inner, $index) = @$entered;
        return 0 if grep { $_ < $index } @{$inner->{declares}};
    }
    return 1;
}

sub resolve_gotos {
    my ($self, $context) = @_;
    for my $goto (@{$context->{gotos}}) {
        my @labels = grep { may_jump($goto->{path}, $_->{path}) } @{$context->{labels}};
        $goto->{node}{label} = one_of(@labels)->{name} if @labels;
    }
}

# ---- Futures -----------------------------------------------------------------------------------------------------------

sub statement_future {
    my ($self, $block) = @_;
    return if $self->{nojump} && chance(0.7);
    my $name = $self->{scope}->reserve;
    my $type = one_of(@integers, @integers, @structs, 'void');
    my $future = $self->may_have_block && chance(0.35) ? $self->future_block($type) : $self->future_call([$type], 2);
    $future //= $self->future_call([@integers, @structs], 2) or return;
    $self->push_statement($block, 'future', [$future], declares => 1, t => $future->{t}, name => $name, future => $future);
    $self->{scope}->add($name, kind => 'future', t => $future->{t});
}

sub statement_handle {
    my ($self, $block) = @_;
    return unless $self->{tasks};
    my $name = chance(0.7) ? $self->{scope}->reserve : undef;
    my $future = $self->future_spawned([@integers], 2) or return;
    if (!defined $name) {
        $self->push_statement($block, 'spawn', [$future], future => $future);
        return;
    }
    $self->push_statement($block, 'future', [$future], declares => 1, t => $future->{t}, name => $name, future => $future);
    $self->{scope}->add($name, kind => 'handle', t => $future->{t});
}

# acc_future(T) name = future; defer acc_cancel(name);
sub statement_box {
    my ($self, $block) = @_;
    my $name = $self->{scope}->reserve;
    my $type = one_of(@integers);
    my $future = $self->may_have_block && chance(0.3) ? $self->future_block($type)
        : $self->{tasks} && chance(0.2) ? $self->future_spawned([@integers], 1) : $self->future_call([@integers], 2);
    $self->push_statement($block, 'box', [$future], declares => 1, t => $future->{t}, name => $name, future => $future);
    $self->{scope}->add($name, kind => 'box', t => $future->{t});
}

sub statement_stream {
    my ($self, $block) = @_;
    my @streams = grep { $_->{is_stream} } @{$self->{functions}} or return;
    my @later = grep { $_->{number} > $self->{number} } @streams;
    @streams = @later if @later && chance(0.8);
    my $function = one_of(@streams);
    my $item = $self->{scope}->reserve;
    $self->push_statement($block, 'declaration', [], declares => 1, t => $function->{t}, name => $item, qualifier => '',
        value => $self->plain_of_type($function->{t}));
    $self->{scope}->add($item, kind => 'value', t => $function->{t});
    my $name = $self->{scope}->reserve;
    my @arguments = $self->unordered_arguments($function, map { $self->argument($_, 2) } @{$function->{parameters}});
    unshift @arguments, $self->less_depth;
    my $call = $self->node('future_call', $function->{t}, \@arguments, name => $function->{name}, function => $function, arguments => \@arguments);
    $self->push_statement($block, 'stream', [$call], declares => 1, t => $function->{t}, name => $name, future => $call);
    $self->{scope}->add($name, kind => 'stream', t => $function->{t});
    $self->statement_stream_loop($block) if chance(0.8);
}

# while (await acc_next(s, &x) > 0) ...
sub statement_stream_loop {
    my ($self, $block) = @_;
    return unless $self->may_nest;
    my $next = $self->future_next or return;
    my $await = $self->await($next);
    my $counter = $self->counter;
    my $body = $self->loop_body;
    $self->push_statement($block, 'while', [$await], counter => $counter, turns => 4, condition => $self->node('positive', 'int', [$await], operand => $await),
        body => $body);
}

sub statement_join {
    my ($self, $block) = @_;
    my $value = $self->await($self->future_together('join', 2));
    $self->push_statement($block, 'expression', [$value], value => $value);
}

sub statement_race {
    my ($self, $block) = @_;
    return unless $self->{races};
    $self->note($block, $self->await($self->future_together('race', 2)));
}

# Cancels some of the futures of a block at its end: nothing awaits them afterwards.
sub cancel_some {
    my ($self, $block) = @_;
    return unless $self->{races} && chance(0.3);
    for my $variable (grep { $_->{kind} =~ /^(?:future|handle)$/ } map { $block->{scope}{variables}{$_} } sort keys %{$block->{scope}{variables}}) {
        next if chance(0.5);
        $self->push_statement($block, 'cancel', [], name => $variable->{name}, is_handle => $variable->{kind} eq 'handle',
            place => ++$self->{notes});
        $block->{scope}->remove($variable->{name});
    }
}

# In a stream: yield value;
sub statement_yield {
    my ($self, $block) = @_;
    return if !$self->{scope}{context}{is_stream};
    my $type = $self->{scope}{context}{t};
    my $value = $self->value_of_type($type, 2);
    $self->push_statement($block, 'yield', [$value], t => $type, value => $value);
}

1;
