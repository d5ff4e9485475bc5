# Fuzz::Dialect: from the tree of a generated program to its text in the dialect.
#
# There is a method for each kind of node.  Those of expressions return the text and how tightly it binds, those of statements
# the lines.  Fuzz::Plain overrides what is not C.
package Fuzz::Dialect;
use strict;
use warnings;
use Fuzz::Types qw(is_struct make_of);

my %binds = (',' => 1, '||' => 4, '&&' => 5, '|' => 6, '^' => 7, '&' => 8, (map { $_ => 9 } '==', '!='), (map { $_ => 10 } qw(< > <= >=)),
    '<<' => 11, '>>' => 11, '+' => 12, '-' => 12, '*' => 13, '/' => 13, '%' => 13);
use constant { ASSIGNMENT => 2, CONDITIONAL => 3, UNARY => 14, POSTFIX => 15, PRIMARY => 16 };

sub new {
    my ($class, %dropped) = @_;
    return bless { dropped => \%dropped }, $class;
}

# ---- Expressions -------------------------------------------------------------------------------------------------------

sub expression {
    my ($self, $node) = @_;
    if ($self->{dropped}{$node->{id}} && $node->{k} !~ /^future/) {
        return ('(void)0', UNARY) if $node->{t} eq 'void';
        return is_struct($node->{t}) ? (make_of($node->{t}) . '(1)', POSTFIX) : ("($node->{t})1", UNARY);
    }
    my $method = "print_$node->{k}";
    return $self->$method($node);
}

# The text of an operand that must bind at least so tightly.
sub text {
    my ($self, $node, $tightness) = @_;
    my ($text, $binds) = $self->expression($node);
    return $binds < ($tightness // 0) ? "($text)" : $text;
}

sub argument { my ($self, $node) = @_; $self->text($node, ASSIGNMENT) }
sub list { my ($self, @nodes) = @_; join ', ', map { $self->argument($_) } @nodes }

my %suffix = ('unsigned' => 'u', 'long' => 'l', 'unsigned long' => 'ul', 'int' => '');

sub print_number {
    my ($self, $node) = @_;
    my $suffix = $suffix{$node->{t}};
    return defined $suffix ? ("$node->{value}$suffix", PRIMARY) : ("($node->{t})$node->{value}", UNARY);
}

sub print_length { my ($self, $node) = @_; ($node->{value} =~ /^\d/ ? "$node->{value}u" : $node->{value}, PRIMARY) }
sub print_less_depth { ('depth - 1', 12) }
sub print_address { my ($self, $node) = @_; ("&$node->{name}", UNARY) }
sub print_pointer { my ($self, $node) = @_; ($node->{name}, PRIMARY) }
sub print_converted { my ($self, $node) = @_; $self->expression($node->{operand}) }
sub print_cast { my ($self, $node) = @_; ("($node->{t})" . $self->text($node->{operand}, UNARY), UNARY) }

sub print_variable { my ($self, $node) = @_; ($node->{name}, PRIMARY) }
sub print_pointed { my ($self, $node) = @_; ('*' . $self->text($node->{of}, UNARY), UNARY) }
sub print_element { my ($self, $node) = @_; ($self->text($node->{of}, POSTFIX) . '[' . $self->text($node->{index}) . ']', POSTFIX) }
sub print_member { my ($self, $node) = @_; ($self->text($node->{of}, POSTFIX) . ($node->{arrow} ? '->' : '.') . $node->{name}, POSTFIX) }
sub print_read { my ($self, $node) = @_; $self->expression($node->{place}) }

sub print_member_of_value {
    my ($self, $node) = @_;
    my $index = $node->{index} ? '[' . $self->text($node->{index}) . ']' : '';
    return ($self->text($node->{of}, POSTFIX) . ".$node->{name}$index", POSTFIX);
}

sub print_binary {
    my ($self, $node) = @_;
    my $binds = $binds{$node->{op}};
    return ($self->text($node->{left}, $binds) . " $node->{op} " . $self->text($node->{right}, $binds + 1), $binds);
}

sub print_ordered_binary { goto &print_binary }

sub print_unary {
    my ($self, $node) = @_;
    my $operand = $self->text($node->{operand}, UNARY);
    return ($node->{op} . ($operand =~ /^-/ ? ' ' : '') . $operand, UNARY);
}

sub print_conditional {
    my ($self, $node) = @_;
    return ($self->text($node->{condition}, CONDITIONAL + 1) . ' ? ' . $self->text($node->{left}) . ' : '
        . $self->text($node->{right}, CONDITIONAL), CONDITIONAL);
}

sub print_elvis {
    my ($self, $node) = @_;
    return ($self->text($node->{condition}, CONDITIONAL + 1) . ' ?: ' . $self->text($node->{right}, CONDITIONAL), CONDITIONAL);
}

sub print_assign {
    my ($self, $node) = @_;
    return ($self->text($node->{place}, UNARY) . " $node->{op} " . $self->text($node->{value}, ASSIGNMENT), ASSIGNMENT);
}

sub print_step {
    my ($self, $node) = @_;
    return $node->{prefix} ? ($node->{op} . $self->text($node->{place}, UNARY), UNARY)
        : ($self->text($node->{place}, POSTFIX) . $node->{op}, POSTFIX);
}

sub print_call { my ($self, $node) = @_; ("$node->{name}(" . $self->list(@{$node->{arguments}}) . ')', POSTFIX) }

sub print_macro {
    my ($self, $node) = @_;
    my @arguments = map { /[\{?]/ ? "($_)" : $_ } map { $self->argument($_) }
        @{$node->{arguments}};      # neither a brace nor ?: hides a comma
    unshift @arguments, $node->{type}, 'let_' . $node->{id} if $node->{name} eq 'LET';
    return ("$node->{name}(" . join(', ', @arguments) . ')', POSTFIX);
}

sub print_literal {
    my ($self, $node) = @_;
    return ("($node->{t}){ " . $self->elements($node->{elements}) . ' }', POSTFIX);
}

sub elements {
    my ($self, $elements) = @_;
    return join ', ', map { ($_->[0] ? "$_->[0] = " : '') . $self->argument($_->[1]) } @$elements;
}

sub print_statements {
    my ($self, $node) = @_;
    my $lines = join ' ', map { s/^ +//r } $self->statements($node->{block});
    # As a condition whose value is a constant, clang leaves out the whole of it, cleanups too.
    my $opaque = $lines =~ /cleanup\(/ ? '(void)*(volatile char *)&fuzz_global, ' : '';
    return ("({ $lines $opaque" . $self->text($node->{result}) . '; })', PRIMARY);
}

sub print_size { my ($self, $node) = @_; ('sizeof(' . $self->text($node->{operand}) . ')', UNARY) }
sub print_tried { my ($self, $node) = @_; ('try ' . $self->text($node->{operand}, UNARY), UNARY) }
sub print_await { my ($self, $node) = @_; ('await ' . $self->text($node->{future}, UNARY), UNARY) }
sub print_positive { my ($self, $node) = @_; ($self->text($node->{operand}, 11) . ' > 0', 10) }

# ---- Futures -----------------------------------------------------------------------------------------------------------

sub callee { my ($self, $node) = @_; $node->{dereferenced} ? "(*$node->{name})" : $node->{name} }
sub print_future_call { my ($self, $node) = @_; ($self->callee($node) . '(' . $self->list(@{$node->{arguments}}) . ')', POSTFIX) }
sub print_future_variable { my ($self, $node) = @_; ($node->{name}, PRIMARY) }
sub print_future_spawned { my ($self, $node) = @_; ('acc_spawn(' . $self->text($node->{future}) . ')', POSTFIX) }
sub print_future_next { my ($self, $node) = @_; ("acc_next($node->{stream}, &$node->{place})", POSTFIX) }
sub print_future_together { my ($self, $node) = @_; ("acc_$node->{which}(" . $self->list(@{$node->{operands}}) . ')', POSTFIX) }

sub print_future_block {
    my ($self, $node) = @_;
    return ("async {\n" . $self->body($node->{block}, $node->{context}) . '    }', POSTFIX);
}

# ---- Statements --------------------------------------------------------------------------------------------------------

sub statements {
    my ($self, $block) = @_;
    my @lines;
    for my $node (@{$block->{statements}}) {
        next if $self->{dropped}{$node->{id}} && $node->{k} ne 'return';
        my $method = "print_$node->{k}";
        $method = "print_expression_statement" if $node->{k} eq 'expression';
        push @lines, map { "    $_" } $self->$method($node);
    }
    return @lines;
}

# The body of a function or async block, with what its loops and gotos need.
sub body {
    my ($self, $block, $context) = @_;
    my @counters = map { "n_$_ = 0" } 1 .. $context->{counters};
    my $head = '    int ' . join(', ', 'fuel_ = 5', @counters) . ";\n    (void)fuel_;\n";
    return $head . join '', map { "$_\n" } $self->statements($block);
}

sub braced { my ($self, $block) = @_; ('{', $self->statements($block), '}') }

sub print_expression_statement { my ($self, $node) = @_; $self->text($node->{value}) . ';' }
sub print_note { my ($self, $node) = @_; "fuzz_note($node->{place}, " . $self->argument($node->{value}) . ');' }

sub print_declaration {
    my ($self, $node) = @_;
    return "$node->{qualifier}$node->{t} $node->{name} = " . $self->argument($node->{value}) . ';';
}

sub print_initialized {
    my ($self, $node) = @_;
    my $length = $node->{length} ? "[$node->{length}]" : '';
    return "$node->{qualifier}$node->{t} $node->{name}$length = { " . $self->elements($node->{elements}) . ' };';
}

sub print_pointer_to_literal {
    my ($self, $node) = @_;
    my $literal = $node->{length} ? "($node->{t}\[])" : "&($node->{t})";
    return "$node->{t} *$node->{name} = $literal\{ " . $self->elements($node->{elements}) . ' };';
}

sub print_pointer_to_variable {
    my ($self, $node) = @_;
    return "$node->{t} *$node->{name} = " . ($node->{is_array} ? '' : '&') . "$node->{to};";
}

sub print_vla {
    my ($self, $node) = @_;
    return ("const unsigned $node->{length_name} = 1 + ((unsigned)" . $self->text($node->{length}, UNARY) . ' & 7);',
        "$node->{t} $node->{name}\[$node->{length_name}];",
        "for (unsigned i_ = 0; i_ < $node->{length_name}; i_++)",
        "    $node->{name}\[i_] = ($node->{t})(i_ * 7 + (unsigned)" . $self->text($node->{start}, UNARY) . ');');
}

sub print_function_pointer {
    my ($self, $node) = @_;
    my $function = $node->{function};
    my $value = $node->{other} ? $self->text($node->{condition}, 4) . " ? $function->{name} : $node->{other}{name}" : $function->{name};
    return $self->async . "$function->{t} (*$node->{name})(" . join(', ', 'int', @{$function->{parameters}}) . ") = $value;";
}

sub async { 'async ' }
sub enter { '' }

sub print_block { my ($self, $node) = @_; $self->braced($node->{block}) }

sub print_if {
    my ($self, $node) = @_;
    return ('if (' . $self->text($node->{condition}) . ')', $self->braced($node->{then}),
        $node->{else} ? ('else', $self->braced($node->{else})) : ());
}

sub print_while {
    my ($self, $node) = @_;
    return ("$node->{counter} = $node->{turns};",
        "while ($node->{counter}-- > 0 && " . $self->text($node->{condition}, 6) . ')', $self->braced($node->{body}));
}

sub print_do {
    my ($self, $node) = @_;
    return ("$node->{counter} = $node->{turns};", 'do', $self->braced($node->{body}),
        "while ($node->{counter}-- > 0 && " . $self->text($node->{condition}, 6) . ');');
}

sub print_for {
    my ($self, $node) = @_;
    my ($name, $counter) = @$node{'name', 'counter'};
    return ("$counter = $node->{turns};", "for (unsigned $name = " . $self->argument($node->{first}) . "; $counter-- > 0; $name += "
        . $self->argument($node->{step}) . ')', $self->braced($node->{body}));
}

sub print_switch {
    my ($self, $node) = @_;
    return ('switch ((unsigned)' . $self->text($node->{condition}, UNARY) . " % $node->{count}) {",
        (map { (($_->{value} eq 'default' ? 'default' : "case $_->{value}") . ':', $self->braced($_->{block}), $_->{breaks} ? 'break;' : ()) }
            @{$node->{cases}}), '}');
}

sub print_fallthrough {
    my ($self, $node) = @_;
    my @parts = map { [$self->braced($_)] } @{$node->{parts}};
    my $counter = $node->{counter};
    my ($head, $tail) = $node->{loop} eq 'do' ? ('do {', "} while ($counter-- > 0);")
        : $node->{loop} eq 'while' ? ("while ($counter-- > 0) {", '}') : ("for ($counter = 2; $counter > 0; $counter--) {", '}');
    return ("$counter = 1;", 'switch ((unsigned)' . $self->text($node->{condition}, UNARY) . ' % 4) {',
        'case 0:', @{$parts[0]}, $head, 'case 1:', @{$parts[1]}, $tail, 'case 2:', @{$parts[2]}, '}');
}

sub print_duff {
    my ($self, $node) = @_;
    my @parts = map { ("case $_:", $self->braced($node->{parts}[$_])) } 0 .. 2;
    return ("$node->{counter} = 2;", 'switch ((unsigned)' . $self->text($node->{condition}, UNARY) . ' % 4) {', 'do {', @parts,
        "} while ($node->{counter}-- > 0 && " . $self->text($node->{again}, 6) . ');', '}');
}

sub print_computed {
    my ($self, $node) = @_;
    my $n = $node->{number};
    return ('{', "    static void *const table_$n\[] = { &&C${n}_0, &&C${n}_1, &&C${n}_2 };",
        "    goto *table_$n\[(unsigned)" . $self->text($node->{index}, UNARY) . ' % 3];', "    C${n}_0:;", $self->braced($node->{parts}[0]),
        "    C${n}_1:;", $self->braced($node->{parts}[1]), "    C${n}_2:;", '}');
}

sub print_leave { my ($self, $node) = @_; ('if (' . $self->text($node->{condition}) . ')', "    $node->{how};") }
sub print_label { my ($self, $node) = @_; "$node->{name}:;" }

sub print_goto {
    my ($self, $node) = @_;
    return '(void)(' . $self->text($node->{condition}) . ');' unless $node->{label};
    return ('if (fuel_-- > 0 && ' . $self->text($node->{condition}, 6) . ')', "    goto $node->{label};");
}

sub print_return { my ($self, $node) = @_; 'return' . ($node->{value} ? ' ' . $self->text($node->{value}) : '') . ';' }

sub print_return_if {
    my ($self, $node) = @_;
    my $value = $node->{value};
    my $return = $node->{context}{is_stream} ? ($value ? "return -$value->{value} - 1;" : 'return;') : $self->print_return($node);
    return ('if (' . $self->text($node->{condition}) . ')', "    $return");
}

sub print_defer { my ($self, $node) = @_; my @inside = $self->statements($node->{block}); @inside == 1 ? 'defer ' . $inside[0] =~ s/^ +//r : ('defer', '{', @inside, '}') }
sub print_yield { my ($self, $node) = @_; 'yield ' . $self->text($node->{value}) . ';' }

sub print_future { my ($self, $node) = @_; "async $node->{t} $node->{name} = " . $self->text($node->{future}) . ';' }
sub print_stream { my ($self, $node) = @_; "async yield $node->{t} $node->{name} = " . $self->text($node->{future}) . ';' }
sub print_spawn { my ($self, $node) = @_; $self->text($node->{future}) . ';' }

sub print_box {
    my ($self, $node) = @_;
    return ("acc_future($node->{t}) $node->{name} = " . $self->text($node->{future}) . ';', "defer acc_cancel($node->{name});");
}

sub print_budget { my ($self, $node) = @_; "fuzz_budget = $node->{value};" }

sub print_cancel {
    my ($self, $node) = @_;
    return ("acc_cancel($node->{name});", $node->{is_handle} ? "fuzz_note($node->{place}, (unsigned)acc_cancelled($node->{name}));" : ());
}

# ---- The program -------------------------------------------------------------------------------------------------------

sub header { "#include \"fuzz.h\"\n\n" }

sub head {
    my ($self, $function) = @_;
    my @parameters = ('int depth', map { "$function->{parameters}[$_] p$_" } 0 .. $#{$function->{parameters}});
    return 'static async ' . ($function->{is_stream} ? 'yield ' : '') . "$function->{t} $function->{name}(" . join(', ', @parameters) . ')';
}

# What a call gives when there were enough calls.
sub ending {
    my ($self, $function) = @_;
    return 'return;' if $function->{is_stream} || $function->{t} eq 'void';
    return 'return ' . (is_struct($function->{t}) ? make_of($function->{t}) . '(9)' : '9') . ';';
}

sub program {
    my ($self, $program) = @_;
    my @functions = grep { !$self->{dropped}{$_->{id}} } @{$program->{functions}};
    my $text = $self->header . join('', map { $self->head($_) . ";\n" } @functions);
    for my $function (grep { !$self->{dropped}{$_->{id}} } @{$program->{order}}) {
        $text .= "\n" . $self->head($function) . "\n{\n" . $self->enter . "    if (--fuzz_budget < 0 || depth <= 0)\n        " . $self->ending($function) . "\n"
            . $self->body($function->{block}, $function->{context}) . "}\n";
    }
    return $text . "\n" . $self->async . "void program(void)\n{\n" . $self->enter . "    const int depth = 5;\n"
        . $self->body($program->{main}{block}, $program->{main}{context}) . "}\n";
}

1;
