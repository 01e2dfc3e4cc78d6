package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.MatchPolicy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the lookups that expressions call by {@code :LKP} before the rows of a transformation, whose rule then finds each answer as if
 * it were one more input port. A call takes its arguments in the order of the lookup's input ports and answers with the return port,
 * NULL where nothing matches: default values of its ports do not count.
 *
 * <p>A lookup changes nothing, so that looking up for every row gives the same as looking up only where the call is reached. An
 * argument that fails is an error only there.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/lookup-transformation/unconnected-lookup-transformations.html">Unconnected
 *     Lookup transformations</a>
 */
@RuleInfo(
        code = "PC-LKP-R02",
        summary = "Lookups that expressions call by :LKP become lookups before the transformation",
        fidelity = Fidelity.EXACT,
        before = "Lookup Procedure, called by :LKP",
        after = "source, lookup")
final class CallingLookups implements TransformationRule {

    private static final String SPACE = ":LKP";

    private final List<TransformationRule> rules;

    /**
     * @param rules for transformations whose expressions may call lookups
     */
    CallingLookups(List<TransformationRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        var feed = feeds.get("");
        if (feed == null || CalledTexts.of(node).noneMatch(text -> text.mayCall(SPACE))) {
            return Rewrite.declined();
        }
        var calls = new Calls(node, context, feed);
        CalledTexts.of(node)
                .filter(text -> text.isNeeded(node, context))
                .filter(text -> text.mayCall(SPACE))
                .forEach(calls::read);
        if (calls.findings.isBlocked()) {
            return new Rewrite.Blocked<>(calls.findings.diagnostics());
        }
        for (var rule : rules) {
            switch (rule.apply(node, Map.of("", calls.feed()), context.changing(calls::replaced))) {
                case Rewrite.Replaced<Fragment>(var fragment, var remarks) -> {
                    return calls.before(fragment, remarks);
                }
                case Rewrite.Blocked<Fragment> blocked -> {
                    return blocked;
                }
                case Rewrite.Declined<Fragment> _ -> {}
            }
        }
        return Rewrite.declined();
    }

    private record Question(String lookup, List<Translated> arguments) {}

    /** The lookups before one transformation, as they are found. */
    private static final class Calls {

        private final TransformationNode node;
        private final FlowContext context;
        private final Feed given;
        private final List<Operator> operators = new ArrayList<>();
        private final Findings findings = new Findings();
        private final Map<Call, String> answers = new HashMap<>();
        private final Map<Question, String> asked = new HashMap<>();
        private final Map<String, Translated> values;
        private final FieldNames names;
        private final List<Field> kept;
        private InputRef ref;

        Calls(TransformationNode node, FlowContext context, Feed given) {
            this.node = node;
            this.context = context;
            this.given = given;
            ref = given.rows().ref();
            values = new LinkedHashMap<>(given.values());
            kept = new ArrayList<>(given.beside());
            given.values().values().stream()
                    .flatMap(value -> value.value().fields().stream())
                    .map(field -> new Field(field.name(), field.type()))
                    .filter(field -> !kept.contains(field))
                    .forEach(kept::add);
            names = new FieldNames(kept);
        }

        Feed feed() {
            return new Feed(given.rows().at(ref), values, given.beside());
        }

        Rewrite<Fragment> before(Fragment fragment, List<Diagnostic> remarks) {
            var all = new ArrayList<>(operators);
            all.addAll(fragment.operators());
            var said = new ArrayList<>(findings.diagnostics());
            said.addAll(remarks);
            return new Rewrite.Replaced<>(new Fragment(all, fragment.outputs(), fragment.findings()), said);
        }

        Expression replaced(Expression tree) {
            return Expressions.replaceCalls(
                    tree, call -> Optional.ofNullable(answers.get(call)).map(name -> new Name(name, false, call.at())));
        }

        void read(CalledTexts.Text text) {
            read(context.parsed(text.text(), text.at(), new Findings()), scope(text.place()));
        }

        /** Inner calls before outer ones. */
        private void read(Expression tree, Function<String, Optional<Translated>> scope) {
            Expressions.calls(tree)
                    .filter(call -> call.space().equals(SPACE) && !answers.containsKey(call))
                    .forEach(call -> {
                        call.args().forEach(arg -> read(arg, scope));
                        called(call, scope);
                    });
        }

        /** Input ports, and variables above the expression as far as they remember nothing. */
        private Function<String, Optional<Translated>> scope(int place) {
            return name -> Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)))
                    .or(() -> variable(name, place));
        }

        private Optional<Translated> variable(String name, int place) {
            var ports = node.definition().ports();
            var variable = node.definition().port(name).filter(Port::isVariable).map(ports::indexOf);
            if (!(node.definition() instanceof ExpressionTransformation)
                    || variable.isEmpty()
                    || variable.get() >= place) {
                return Optional.empty();
            }
            var port = ports.get(variable.get());
            var tree = replaced(context.parsed(port.expression(), port.at(), findings));
            return context.translated(tree, scope(variable.get()), findings)
                    .flatMap(value -> findings.take(context.bounded(value, port)));
        }

        private void called(Call call, Function<String, Optional<Translated>> scope) {
            var prefix = node.name().substring(0, node.name().lastIndexOf('.') + 1);
            var found = context.flow()
                    .node(prefix + call.function())
                    .filter(TransformationNode.class::isInstance)
                    .map(TransformationNode.class::cast);
            if (found.isEmpty() || !(found.get().definition() instanceof Lookup lookup)) {
                block(call, "it is not in the mapping");
                return;
            }
            var inputs = lookup.ports().stream().filter(Port::isInput).toList();
            var answer = lookup.returnPort();
            if (inputs.size() != call.args().size()) {
                block(call, "with %d arguments".formatted(call.args().size()));
            } else if (answer.isEmpty()) {
                block(call, "it has no return port");
            } else if (MatchPolicy.is(MultipleMatch.ERROR, found.get())
                    || MatchPolicy.is(MultipleMatch.ALL, found.get())) {
                block(call, "it does not answer with one of several matches");
            } else {
                context.uses(found.get());
                arguments(call, inputs, scope)
                        .ifPresent(arguments -> answered(call, found.get(), lookup, arguments, answer.get()));
            }
        }

        private void block(Call call, String why) {
            findings.block(Diagnostic.of(LookupCode.CALL, call.at(), call.function(), why));
        }

        /** The arguments as the lookup's input ports hold them. */
        private Optional<Map<Port, Translated>> arguments(
                Call call, List<Port> inputs, Function<String, Optional<Translated>> scope) {
            var arguments = new LinkedHashMap<Port, Translated>();
            for (int i = 0; i < inputs.size(); i++) {
                var port = inputs.get(i);
                context.translated(replaced(call.args().get(i)), scope, findings)
                        .flatMap(value -> findings.take(context.bounded(value, port)))
                        .ifPresent(value -> arguments.put(port, value));
            }
            if (arguments.values().stream().anyMatch(value -> value.fails().isPresent()) && !keepsFailures()) {
                block(call, "an argument of it may be in error");
            }
            return arguments.size() == inputs.size() ? Optional.of(arguments) : Optional.empty();
        }

        /** Whether an answer can carry with it that an argument failed. */
        private boolean keepsFailures() {
            return node.definition() instanceof ExpressionTransformation && !Variables.remember(node, context);
        }

        /** Calls of a lookup with the same arguments have the same answer. */
        private void answered(
                Call call, TransformationNode looking, Lookup lookup, Map<Port, Translated> arguments, Port answer) {
            var question = new Question(looking.name(), List.copyOf(arguments.values()));
            if (!asked.containsKey(question)) {
                looked(call, looking, lookup, arguments, answer);
                Optional.ofNullable(answers.get(call)).ifPresent(name -> asked.put(question, name));
            }
            Optional.ofNullable(asked.get(question)).ifPresent(name -> answers.put(call, name));
        }

        private void looked(
                Call call, TransformationNode looking, Lookup lookup, Map<Port, Translated> arguments, Port answer) {
            var projections = new ArrayList<Projection>();
            kept.forEach(field -> projections.add(Outputs.passed(field, node)));
            var taken = new FieldNames(kept);
            var fields = new LinkedHashMap<String, Field>();
            arguments.forEach((port, value) -> {
                var field = new Field(taken.free(port.name()), value.type());
                projections.add(new Projection(field.name(), value.value(), call.at()));
                fields.put(port.name().toLowerCase(Locale.ROOT), field);
            });
            var project = new Project(context.id(looking.name() + "_call"), ref, projections, call.at());
            var ready = new Outputs.Ready(InputRef.of(project.id()), List.of(project), fields, given.beside());
            fields.values().forEach(field -> names.free(field.name()));
            LookupToLookup.looked(looking, lookup, ready, names, List.of(answer), true, context, findings)
                    .ifPresent(found -> {
                        operators.addAll(found.operators());
                        ref = found.ref();
                        var field = Objects.requireNonNull(found.fields().get(answer));
                        var value = Translated.of(Expr.field(field.name(), field.type()))
                                .failingWith(List.copyOf(arguments.values()));
                        kept.add(field);
                        value.fails().stream()
                                .flatMap(fails -> fails.fields().stream())
                                .map(read -> new Field(read.name(), read.type()))
                                .filter(read -> !kept.contains(read))
                                .forEach(kept::add);
                        var name = "%s(%d)".formatted(call.function(), asked.size() + 1);
                        answers.put(call, name);
                        values.put(name.toLowerCase(Locale.ROOT), value);
                    });
        }
    }
}
