# Fuzz::Plain: from the tree of a generated program to plain C that behaves as the dialect says.
#
#     x + await f(y)            ({ int t_1 = x; int t_2 = f(y); t_1 + t_2; })        from left to right
#     async int v = f(y);       a coroutine (tests/run/reference/futures)
#     defer f(x);               a cleanup attribute and a nested function
#     try f(x)                  ({ int t_1 = f(x); if (t_1 < 0) return t_1; t_1; })
#     async { return x; }       a nested function, on a coroutine, that copies what it captures
package Fuzz::Plain;
use strict;
use warnings;
use parent -norequire, 'Fuzz::Dialect';
use Fuzz::Types qw(is_struct make_of);
use constant { ASSIGNMENT => 2, UNARY => 14, POSTFIX => 15, PRIMARY => 16 };

sub temporary { my ($self) = @_; 't_' . ++$self->{temporaries} }

# A declaration of a temporary with the value of the node, and its name.
sub kept {
    my ($self, $node) = @_;
    my $name = $self->temporary;
    return ("$node->{t} $name = " . $self->argument($node) . ';', $name);
}

sub kept_list {
    my ($self, @nodes) = @_;
    my (@declarations, @names);
    for my $node (@nodes) {
        my ($declaration, $name) = $self->kept($node);
        push @declarations, $declaration;
        push @names, $name;
    }
    return ("@declarations", @names);
}

# The declarations that determine a place, and its text.
sub kept_place {
    my ($self, $place) = @_;
    if ($place->{k} eq 'element') {
        my ($before, $of) = $self->kept_place($place->{of});
        my $index = $self->temporary;
        return ("$before unsigned long $index = " . $self->argument($place->{index}) . ';', "$of\[$index]");
    }
    if ($place->{k} eq 'member') {
        my ($before, $of) = $self->kept_place($place->{of});
        return ($before, $of . ($place->{arrow} ? '->' : '.') . $place->{name});
    }
    return ('', '(' . $self->text($place) . ')');
}

# ---- Expressions that hold an await ------------------------------------------------------------------------------------

sub print_binary {
    my ($self, $node) = @_;
    return $self->SUPER::print_binary($node) unless $node->{awaits};
    my ($before, $left, $right) = $self->kept_list($node->{left}, $node->{right});
    return ("({ $before $left $node->{op} $right; })", PRIMARY);
}

sub print_ordered_binary { my ($self, $node) = @_; $self->SUPER::print_binary($node) }

sub print_read {
    my ($self, $node) = @_;
    return $self->SUPER::print_read($node) unless $node->{awaits};
    my ($before, $place) = $self->kept_place($node->{place});
    return ("({ $before $place; })", PRIMARY);
}

sub print_member_of_value {
    my ($self, $node) = @_;
    return $self->SUPER::print_member_of_value($node) unless $node->{awaits};
    my ($before, $of, $index) = $self->kept_list($node->{of}, $node->{index} // ());
    return ("({ $before $of.$node->{name}" . ($index ? "[$index]" : '') . '; })', PRIMARY);
}

sub print_assign {
    my ($self, $node) = @_;
    return $self->SUPER::print_assign($node) unless $node->{awaits};
    my ($before, $place) = $self->kept_place($node->{place});
    my ($value, $name) = $self->kept($node->{value});
    return ("({ $before $value $place $node->{op} $name; })", PRIMARY);
}

sub print_step {
    my ($self, $node) = @_;
    return $self->SUPER::print_step($node) unless $node->{awaits};
    my ($before, $place) = $self->kept_place($node->{place});
    return ("({ $before " . ($node->{prefix} ? "$node->{op}$place" : "$place$node->{op}") . '; })', PRIMARY);
}

sub print_call {
    my ($self, $node) = @_;
    return $self->SUPER::print_call($node) unless $node->{awaits};
    my ($before, @names) = $self->kept_list(@{$node->{arguments}});
    return ("({ $before $node->{name}(" . join(', ', @names) . '); })', PRIMARY);
}

sub print_macro {
    my ($self, $node) = @_;
    my @arguments = @{$node->{arguments}};
    if ($node->{name} eq 'SUM') {
        my ($before, $left, $right) = $self->kept_list(@arguments);
        return ("({ $before SUM($left, $right); })", PRIMARY);
    }
    if ($node->{name} eq 'CHOOSE') {
        my ($condition, $left, $right) = map { $self->text($_) } @arguments;
        return ("(($condition) ? ($left) : ($right))", PRIMARY);
    }
    my $name = $self->temporary;
    my ($value, $last) = $self->kept($arguments[1]);
    return ("({ $node->{type} $name = " . $self->argument($arguments[0]) . "; $value (unsigned long)$name * 2 + (unsigned long)$last; })", PRIMARY);
}

sub print_literal {
    my ($self, $node) = @_;
    return $self->SUPER::print_literal($node) unless $node->{awaits};
    my ($before, $elements) = $self->kept_elements($node->{elements});
    return ("({ $before ($node->{t}){ $elements }; })", PRIMARY);
}

sub kept_elements {
    my ($self, $elements) = @_;
    my ($before, @names) = $self->kept_list(map { $_->[1] } @$elements);
    return ($before, join ', ', map { ($elements->[$_][0] ? "$elements->[$_][0] = " : '') . $names[$_] } 0 .. $#names);
}

sub print_size { my ($self, $node) = @_; ("sizeof($node->{operand}{t})", UNARY) }

sub print_tried {
    my ($self, $node) = @_;
    my ($before, $name) = $self->kept($node->{operand});
    my $context = $node->{context};
    my $return = $context->{t} eq 'void' && !$context->{is_stream} ? 'return;' : "return $name;";
    return ("({ $before if ($name < 0) $return $name; })", PRIMARY);
}

# ---- Futures -----------------------------------------------------------------------------------------------------------

sub print_await {
    my ($self, $node) = @_;
    my $future = $node->{future};
    my $method = "await_$future->{k}";
    return ($self->$method($future), PRIMARY);
}

# The declarations of what a call's callee and arguments are, and the call.
sub kept_call {
    my ($self, $node) = @_;
    my ($before, @names) = $self->kept_list(@{$node->{arguments}});
    my $callee = $self->temporary;
    return ("__auto_type $callee = $node->{name}; $before", "$callee(" . join(', ', @names) . ')');
}

sub await_future_call {
    my ($self, $node) = @_;
    my ($before, $call) = $self->kept_call($node);
    return "({ $before $call; })";
}

sub await_future_variable { my ($self, $node) = @_; "ACC_REFERENCE_AWAIT($node->{name})" }
sub await_future_block { my ($self, $node) = @_; 'ACC_REFERENCE_AWAIT_TEMPORARY(' . $self->text($node) . ')' }
sub await_future_spawned { goto &await_future_block }
sub await_future_next { my ($self, $node) = @_; $self->next_call($node) }
sub await_future_together { my ($self, $node) = @_; my ($before, $call) = $self->together($node); "({ $before $call; })" }

sub next_call {
    my ($self, $node) = @_;
    return "acc_reference_next($node->{stream}, &$node->{place}, sizeof $node->{place})";
}

# acc_reference_race(2, (void *[]){ ... }, 1): those in place are dropped at its end.
sub together {
    my ($self, $node) = @_;
    my ($before, $mask, @names) = ('', 0);
    for my $operand (@{$node->{operands}}) {
        my $name = $self->temporary;
        $before .= "void *$name = " . $self->argument($operand) . '; ';
        $mask |= 1 << @names unless $operand->{k} eq 'future_variable';
        push @names, $name;
    }
    return ($before, "acc_reference_$node->{which}(" . @names . ', (void *[]){ ' . join(', ', @names) . " }, $mask)");
}

sub print_future_call {
    my ($self, $node) = @_;
    my ($before, $call) = $self->kept_call($node);
    return ("({ $before ACC_REFERENCE_FUTURE($call); })", PRIMARY);
}

sub print_future_next { my ($self, $node) = @_; ('ACC_REFERENCE_FUTURE(' . $self->next_call($node) . ')', POSTFIX) }
sub print_future_spawned { my ($self, $node) = @_; ('ACC_REFERENCE_SPAWN(' . $self->text($node->{future}) . ')', POSTFIX) }

sub print_future_block {
    my ($self, $node) = @_;
    my $name = "block_$node->{number}";
    my $type = $node->{t};
    my @captures = sort keys %{$node->{context}{captures} // {}};
    return ("({ auto $type $name(void); $type $name(void) { " . join(' ', map { "ACC_REFERENCE_CAPTURE($_)" } @captures)
        . ' acc_reference_enter(); ' . join(' ', map { "ACC_REFERENCE_OWN($_)" } @captures) . " {\n"
        . $self->body($node->{block}, $node->{context}) . "    } } ACC_REFERENCE_FUTURE($name()); })", PRIMARY);
}

# ---- Statements --------------------------------------------------------------------------------------------------------

sub async { '' }
sub enter { "    acc_reference_enter();\n" }

sub print_declaration {
    my ($self, $node) = @_;
    return $self->SUPER::print_declaration({ %$node, qualifier => $node->{qualifier} =~ s/register //r });
}

sub print_initialized {
    my ($self, $node) = @_;
    return $self->SUPER::print_initialized($node) unless $node->{awaits};
    my ($before, $elements) = $self->kept_elements($node->{elements});
    my $length = $node->{length} ? "[$node->{length}]" : '';
    return ($before, "$node->{qualifier}$node->{t} $node->{name}$length = { $elements };");
}

sub print_pointer_to_literal {
    my ($self, $node) = @_;
    return $self->SUPER::print_pointer_to_literal($node) unless $node->{awaits};
    my ($before, $elements) = $self->kept_elements($node->{elements});
    my $literal = $node->{length} ? "($node->{t}\[])" : "&($node->{t})";
    return ($before, "$node->{t} *$node->{name} = $literal\{ $elements };");
}

sub print_defer { my ($self, $node) = @_; ('ACC_REFERENCE_DEFER', $self->braced($node->{block})) }

sub print_yield {
    my ($self, $node) = @_;
    return "({ $node->{t} acc_given = " . $self->argument($node->{value}) . '; acc_reference_give(&acc_given); });';
}

sub print_return_if {
    my ($self, $node) = @_;
    my ($condition, $return) = $self->SUPER::print_return_if($node);
    return ($condition, $node->{context}{is_stream} && !$node->{value} ? '    return 0;' : $return);
}

sub variable {
    my ($self, $node, $type) = @_;
    return "acc_future($type) $node->{name} ACC_REFERENCE_DROPPED = ACC_REFERENCE_IN_PLACE(" . $self->text($node->{future}) . ');';
}

sub print_future { my ($self, $node) = @_; $self->variable($node, $node->{t}) }
sub print_stream { my ($self, $node) = @_; $self->variable($node, 'int') }
sub print_spawn { my ($self, $node) = @_; 'ACC_REFERENCE_DETACH(' . $self->text($node->{future}) . ');' }

sub print_box {
    my ($self, $node) = @_;
    return ("acc_future($node->{t}) $node->{name} = " . $self->text($node->{future}) . ';',
        "ACC_REFERENCE_DEFER { acc_reference_cancel(&$node->{name}); }");
}

sub print_cancel {
    my ($self, $node) = @_;
    return ("acc_reference_cancel(&$node->{name});",
        $node->{is_handle} ? "fuzz_note($node->{place}, (unsigned)acc_reference_cancelled($node->{name}));" : ());
}

# ---- The program -------------------------------------------------------------------------------------------------------

sub header { "#include \"plain.h\"\n\n" }

sub head {
    my ($self, $function) = @_;
    my $head = $self->SUPER::head($function);
    return $head =~ s/async (?:yield \Q$function->{t}\E)?/$function->{is_stream} ? 'int' : ''/er;
}

sub ending {
    my ($self, $function) = @_;
    return $function->{is_stream} ? 'return 0;' : $self->SUPER::ending($function);
}

sub body {
    my ($self, $block, $context) = @_;
    return $self->SUPER::body($block, $context) . ($context->{is_stream} ? "    return 0;\n" : '');
}

1;
