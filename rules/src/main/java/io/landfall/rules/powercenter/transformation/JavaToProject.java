package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.JavaTransformation.Tab;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.snippet.JavaSnippets;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import io.landfall.rules.powercenter.snippet.OutputRow;
import io.landfall.rules.powercenter.snippet.Ports;
import io.landfall.rules.powercenter.snippet.SnippetCode;
import io.landfall.rules.powercenter.snippet.SnippetConversion;
import io.landfall.rules.powercenter.snippet.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes what the code of On Input Row computes. A passive transformation hands each row on; an active one makes a row at each call of
 * {@code generateRow}, none or several for one that arrives. Variables of the helper code remember rows, and so does everything that
 * happens behind the last row: code in other tabs is left as it is.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/java-transformation/java-transformation-overview/active-and-passive-java-transformations.html">Active
 *     and passive Java transformations</a>
 */
@RuleInfo(
        code = "PC-JAV-R01",
        summary = "A Java transformation whose code reads and writes ports becomes a projection, its rows an unpivot",
        fidelity = Fidelity.EXACT,
        before = "Java",
        after = "project, filter, unpivot")
final class JavaToProject implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof JavaTransformation java
                        && java.isActive().isPresent()
                        && !JavaSnippets.isEmpty(java.code(Tab.ON_INPUT_ROW))
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, java, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, JavaTransformation java, Feed feed, FlowContext context) {
        var ready = Outputs.ready(node, feed, context);
        var consumed = used(node, java, context).stream().map(Port::name).collect(Collectors.toSet());
        var ports = new Ports(java, context.session().highPrecision(), consumed);
        for (var port : java.ports()) {
            var arrived = port.isInput() && ready.has(port)
                    ? Optional.of(ready.field(port)).map(field -> Expr.field(field.name(), field.type()))
                    : Optional.<Expr>empty();
            ports.add(port, context.typeOf(port), arrived);
        }
        var other = elsewhere(java).or(ports::refused);
        if (other.isPresent()) {
            return Rewrite.blockedBy(Diagnostic.of(SnippetCode.OTHER_TAB, node.at(), node.name(), other.get()));
        }
        var taken = Stream.concat(ready.fields().values().stream(), feed.rows().taken())
                .toList();
        var steps = new Steps(new FieldNames(taken));
        return switch (SnippetConversion.of(
                node.name(),
                java.code(Tab.ON_INPUT_ROW),
                ports,
                steps,
                java.isActive().orElseThrow())) {
            case SnippetConversion.Refused(var line, var what) ->
                Rewrite.blockedBy(
                        Diagnostic.of(SnippetCode.NOT_CONVERTED, node.at(), node.name(), Integer.toString(line), what));
            case SnippetConversion.Converted done ->
                new Written(node, java, feed, ready, context).fragment(done, steps);
        };
    }

    /** The output ports that lead somewhere. */
    private static List<Port> used(TransformationNode node, JavaTransformation java, FlowContext context) {
        return java.ports().stream()
                .filter(Port::isOutput)
                .filter(port -> context.flow()
                        .consumers(new PortRef(node.name(), port.name()))
                        .findAny()
                        .isPresent())
                .toList();
    }

    /** What the code does in other tabs than On Input Row; empty when it does nothing there. */
    private static Optional<String> elsewhere(JavaTransformation java) {
        if (java.marksRows()) {
            return Optional.of("it marks rows for insert, update or delete");
        }
        return Stream.of(Tab.IMPORTS, Tab.HELPER, Tab.ON_END_OF_DATA, Tab.ON_TRANSACTION, Tab.FUNCTIONS)
                .filter(tab -> !JavaSnippets.isEmpty(java.code(tab)))
                .map(tab -> "there is code in the tab %s".formatted(tab.label()))
                .findFirst();
    }

    /** The operators that make the rows. */
    private static final class Written {

        private final TransformationNode node;
        private final JavaTransformation java;
        private final Feed feed;
        private final Outputs.Ready ready;
        private final FlowContext context;
        private final Findings findings = new Findings();
        private final List<Operator> operators;
        private final Map<PortRef, Field> fields = new LinkedHashMap<>();

        Written(TransformationNode node, JavaTransformation java, Feed feed, Outputs.Ready ready, FlowContext context) {
            this.node = node;
            this.java = java;
            this.feed = feed;
            this.ready = ready;
            this.context = context;
            this.operators = new ArrayList<>(ready.operators());
        }

        Rewrite<Fragment> fragment(SnippetConversion.Converted done, Steps steps) {
            done.assumed()
                    .forEach((code, ports) ->
                            ports.forEach(port -> findings.say(Diagnostic.of(code, node.at(), node.name(), port))));
            done.ends().forEach(what -> findings.say(Diagnostic.of(SnippetCode.MAY_END, node.at(), node.name(), what)));
            var ref = Errors.rejected(node, computed(steps, done), done.failures(), context, operators);
            var rows = done.rows();
            var isPassive = !java.isActive().orElseThrow();
            var made = switch (rows.size()) {
                case 0 -> none(ref);
                case 1 -> one(ref, rows.getFirst(), isPassive);
                default -> several(ref, rows);
            };
            var marks = isPassive ? feed.rows().operation().filter(ready.beside()::contains) : Optional.<Field>empty();
            return findings.answer(() -> Fragment.of(operators, new Rows(made, fields, marks), findings));
        }

        /** A projection for each layer of steps, which keeps what is there. */
        private InputRef computed(Steps steps, SnippetConversion.Converted done) {
            var ref = ready.ref();
            var kept = Stream.concat(ready.fields().values().stream(), ready.beside().stream())
                    .distinct()
                    .collect(Collectors.toCollection(ArrayList::new));
            var readers = Stream.concat(
                    done.failures().stream().flatMap(failure -> failure.fails().stream()),
                    done.rows().stream()
                            .flatMap(row -> Stream.concat(
                                    Stream.of(row.when()), used().stream().map(port -> value(port, row)))));
            for (var layer : steps.layers(readers)) {
                var projections = new ArrayList<Projection>();
                kept.forEach(field -> projections.add(Outputs.passed(field, node)));
                layer.forEach((field, value) -> projections.add(new Projection(field.name(), value, node.at())));
                kept.addAll(layer.keySet());
                var project = new Project(context.id(node.name() + "_step"), ref, projections, node.at());
                operators.add(project);
                ref = InputRef.of(project.id());
            }
            return ref;
        }

        private InputRef one(InputRef arriving, OutputRow row, boolean isPassive) {
            var ref = arriving;
            if (!row.when().equals(Expr.truth(true))) {
                var filter = new Filter(context.id(node.name() + "_rows"), ref, row.when(), node.at());
                operators.add(filter);
                ref = InputRef.of(filter.id());
            }
            var beside = isPassive ? ready.beside() : List.<Field>of();
            feed.rows().ports().forEach((port, field) -> {
                if (beside.contains(field)) {
                    fields.put(port, field);
                }
            });
            var names = new FieldNames(beside);
            var projections = new ArrayList<Projection>();
            beside.forEach(field -> projections.add(Outputs.passed(field, node)));
            for (var port : used()) {
                var value = value(port, row);
                var held = isWhole(port) ? value : Expr.cast(value, context.typeOf(port));
                var field = new Field(names.free(port.name()), held.type());
                projections.add(new Projection(field.name(), held, port.at()));
                fields.put(new PortRef(node.name(), port.name()), field);
            }
            var project = new Project(context.id(node.name()), ref, projections, node.at());
            operators.add(project);
            return InputRef.of(project.id());
        }

        /** The code never calls {@code generateRow}. */
        private InputRef none(InputRef arriving) {
            var values = new LinkedHashMap<String, Expr>();
            used().forEach(port -> values.put(port.name(), Expr.nothing(context.typeOf(port))));
            return one(arriving, new OutputRow(Expr.truth(false), values, false), false);
        }

        /** One row for each call of {@code generateRow}, and of those the ones that are reached. */
        private InputRef several(InputRef arriving, List<OutputRow> rows) {
            var names = new FieldNames(List.of());
            var columns = new ArrayList<Field>();
            for (var port : used()) {
                var field = new Field(names.free(port.name()), type(port, rows));
                columns.add(field);
                fields.put(new PortRef(node.name(), port.name()), field);
            }
            var made = new Field(names.free("_made"), Types.BOOLEAN);
            columns.add(made);
            var values = rows.stream()
                    .map(row -> Stream.concat(
                                    used().stream().map(port -> Expr.cast(value(port, row), type(port, rows))),
                                    Stream.of(row.when()))
                            .toList())
                    .toList();
            var unpivot = new Unpivot(
                    context.id(node.name() + "_calls"),
                    arriving,
                    List.of(),
                    columns,
                    values,
                    Optional.empty(),
                    node.at());
            var filter = new Filter(
                    context.id(node.name()),
                    InputRef.of(unpivot.id()),
                    Expr.field(made.name(), made.type()),
                    node.at());
            operators.add(unpivot);
            operators.add(filter);
            return InputRef.of(filter.id());
        }

        private Expr value(Port port, OutputRow row) {
            return Objects.requireNonNull(row.values().get(port.name()));
        }

        /** The port's type; decimals that are handed on whole keep all their digits. */
        private SqlType type(Port port, List<OutputRow> rows) {
            return isWhole(port) && !rows.isEmpty()
                    ? Types.widest(
                            rows.stream().map(row -> value(port, row).type()).toList())
                    : context.typeOf(port);
        }

        private boolean isWhole(Port port) {
            return port.datatype().equalsIgnoreCase("decimal") && java.hasDecimals();
        }

        private List<Port> used() {
            return JavaToProject.used(node, java, context);
        }
    }
}
