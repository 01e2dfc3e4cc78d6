package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a row of each occurrence, whether it is NULL or not. The generated column id counts the occurrences from 1. The generated key is
 * one for all rows that come of one row, and goes on from the last run.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/normalizer-transformation.html">Normalizer
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-NRM-R01",
        summary = "A Normalizer becomes an unpivot with its keys",
        fidelity = Fidelity.EXACT,
        before = "Normalizer",
        after = "project, sequence, unpivot")
final class NormalizerToUnpivot implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Normalizer normalizer && !normalizer.isVsam()
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, normalizer, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, Normalizer normalizer, Feed feed, FlowContext context) {
        var findings = new Findings();
        var columns = NormalizedColumns.of(normalizer.columns());
        if (columns.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(TransformationCode.NORMALIZER_SHAPE, node.at(), node.name()));
        }
        var occurrences = new Occurrences(node, columns.get(), feed.rows().ref(), List.of(), context, findings);
        var fragment = occurrences.fragment((port, place) -> inputs(normalizer, columns.get(), port)
                .filter(inputs -> place < inputs.size())
                .flatMap(inputs -> feed.value(inputs.get(place).name())));
        return findings.answer(() -> fragment);
    }

    /** The input ports of an output port's column: one for each occurrence, in their order. */
    private static Optional<List<Port>> inputs(Normalizer normalizer, NormalizedColumns columns, Port output) {
        return columns.of(output)
                .map(column -> normalizer.ports().stream()
                        .filter(Port::isInput)
                        .filter(port -> columns.of(port).filter(column::equals).isPresent())
                        .toList());
    }

    /** The value of an output port's column in one of its occurrences, counted from 0. */
    interface Values {
        Optional<Translated> of(Port port, int place);
    }

    /**
     * The rows of all occurrences.
     *
     * @param before operators that give the rows
     */
    record Occurrences(
            TransformationNode node,
            NormalizedColumns columns,
            InputRef rows,
            List<Operator> before,
            FlowContext context,
            Findings findings) {

        Fragment fragment(Values values) {
            var operators = new ArrayList<Operator>(before);
            var ports = new LinkedHashMap<PortRef, Field>();
            var names = new FieldNames(List.of());
            var once = new LinkedHashMap<Field, Translated>();
            var several = new LinkedHashMap<Field, List<Translated>>();
            for (var port : used(PortRole.OUTPUT)) {
                if (isGenerated(port)) {
                    continue;
                }
                var occurs =
                        columns.of(port).map(NormalizedColumns.Column::occurs).orElse(1);
                var given = IntStream.range(0, occurs)
                        .mapToObj(place -> values.of(port, place)
                                .flatMap(value -> findings.take(context.bounded(value, port)))
                                .orElseGet(() -> nothing(port)))
                        .toList();
                var type = Types.widest(given.stream().map(Translated::type).toList());
                var field = new Field(names.free(port.name()), type);
                ports.put(new PortRef(node.name(), port.name()), field);
                if (occurs > 1) {
                    several.put(field, given);
                } else {
                    once.put(field, given.getFirst());
                }
            }
            var all = new ArrayList<>(once.values());
            several.values().forEach(all::addAll);
            var ref = Errors.rejected(node, rows, all, context, operators);
            return unpivoted(projected(ref, once, several, names, operators), once, several, ports, names, operators);
        }

        private Translated nothing(Port port) {
            return Translated.of(Expr.nothing(context.typeOf(port)));
        }

        private List<Port> used(PortRole role) {
            return node.definition().ports().stream()
                    .filter(port -> port.is(role))
                    .filter(port -> context.flow()
                            .consumers(new PortRef(node.name(), port.name()))
                            .findAny()
                            .isPresent())
                    .toList();
        }

        private static boolean isGenerated(Port port) {
            return port.is(PortRole.GENERATED_KEY) || port.is(PortRole.GENERATED_COLUMN_ID);
        }

        /** One field for each occurrence. */
        private Projected projected(
                InputRef ref,
                Map<Field, Translated> once,
                Map<Field, List<Translated>> several,
                FieldNames names,
                List<Operator> operators) {
            var projections = new ArrayList<Projection>();
            once.forEach((field, value) ->
                    projections.add(new Projection(field.name(), Expr.cast(value.value(), field.type()), node.at())));
            var occurring = new ArrayList<List<Expr>>();
            IntStream.range(0, columns.occurs()).forEach(_ -> occurring.add(new ArrayList<>()));
            several.forEach((field, values) -> {
                for (int place = 0; place < values.size(); place++) {
                    var name = names.free(field.name() + "_" + (place + 1));
                    projections.add(
                            new Projection(name, Expr.cast(values.get(place).value(), field.type()), node.at()));
                    occurring.get(place).add(Expr.field(name, field.type()));
                }
            });
            if (projections.isEmpty()) {
                projections.add(new Projection(names.free("_row"), Expr.integer(1), node.at()));
            }
            var project = new Project(context.id(node.name() + "_in"), ref, projections, node.at());
            operators.add(project);
            return new Projected(InputRef.of(project.id()), occurring);
        }

        private record Projected(InputRef ref, List<List<Expr>> occurring) {}

        private Fragment unpivoted(
                Projected projected,
                Map<Field, Translated> once,
                Map<Field, List<Translated>> several,
                Map<PortRef, Field> ports,
                FieldNames names,
                List<Operator> operators) {
            var ref = projected.ref();
            var keep = new ArrayList<>(once.keySet().stream().map(Field::name).toList());
            for (var port : used(PortRole.GENERATED_KEY)) {
                var field = new Field(names.free(port.name()), Types.BIGINT);
                var sequence = new Sequence(
                        context.id(node.name() + "_" + port.name()),
                        ref,
                        field,
                        start(port),
                        1,
                        List.of(),
                        Ordering.ARRIVAL,
                        port.at());
                operators.add(sequence);
                if (isOneOfSeveral(port)) {
                    findings.say(
                            Diagnostic.of(TransformationCode.NORMALIZER_SHARED, node.at(), node.name(), port.name()));
                }
                ref = InputRef.of(sequence.id());
                keep.add(field.name());
                ports.put(new PortRef(node.name(), port.name()), field);
            }
            var fields = new ArrayList<>(several.keySet());
            var occurring = projected.occurring();
            if (fields.isEmpty()) {
                fields.add(new Field(names.free("_occurrence"), Types.INTEGER));
                IntStream.range(0, occurring.size())
                        .forEach(place -> occurring.get(place).add(Expr.integer(place + 1)));
            }
            var ordinal = new Field(names.free("GCID"), Types.INTEGER);
            used(PortRole.GENERATED_COLUMN_ID)
                    .forEach(port -> ports.put(new PortRef(node.name(), port.name()), ordinal));
            var unpivot = new Unpivot(
                    context.id(node.name()),
                    ref,
                    keep,
                    fields,
                    List.copyOf(occurring),
                    Optional.of(ordinal.name()),
                    node.at());
            operators.add(unpivot);
            return Fragment.of(operators, new Rows(InputRef.of(unpivot.id()), ports, Optional.empty()), findings);
        }

        /** The repository keeps the key with the definition. */
        private boolean isOneOfSeveral(Port key) {
            return context.flow().nodes().stream()
                            .filter(other -> other instanceof TransformationNode use
                                    && use.definition().equals(node.definition())
                                    && context.flow()
                                            .consumers(new PortRef(use.name(), key.name()))
                                            .findAny()
                                            .isPresent())
                            .count()
                    > 1;
        }

        /** Where the last run left the key, unless it starts anew each time. */
        private long start(Port port) {
            var kept = port.extras()
                    .attribute("SEQUENCE_GENERATOR_VALUE")
                    .orElse("1")
                    .strip();
            var start = node.settings().isYes("Restart") || !kept.matches("\\d{1,18}") ? 1 : Long.parseLong(kept);
            if (!node.settings().isYes("Restart") && !node.settings().isYes("Reset")) {
                findings.say(
                        Diagnostic.of(TransformationCode.SEQUENCE_STATE, node.at(), port.name(), Long.toString(start)));
            }
            return start;
        }
    }
}
