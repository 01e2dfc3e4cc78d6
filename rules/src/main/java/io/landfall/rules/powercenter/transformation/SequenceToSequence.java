package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Numbers the rows that pass through the transformation which NEXTVAL is linked to. The first number is the current value. Each
 * transformation that NEXTVAL is linked to gets numbers of its own, one block behind the other. A session fails that needs more numbers
 * than there are up to the end value, unless they start again from there.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sequence-generator-transformation.html">Sequence
 *     Generator transformation</a>
 */
@RuleInfo(
        code = "PC-SEQ-R01",
        summary = "A Sequence Generator becomes a sequence over the rows that take its numbers",
        fidelity = Fidelity.EXACT,
        before = "Sequence",
        after = "sequence")
final class SequenceToSequence implements TransformationRule {

    /** More rows than a run has. */
    private static final BigInteger MANY = BigInteger.valueOf(1_000_000_000);

    private static final List<String> PROPERTIES =
            List.of("Current Value", "Increment By", "End Value", "Start Value", "Number of Cached Values");

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof SequenceGenerator
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var findings = new Findings();
        var next = new PortRef(node.name(), "NEXTVAL");
        var current = new PortRef(node.name(), "CURRVAL");
        var instances = instances(node, context);
        if (context.flow().consumers(current).findAny().isPresent()) {
            findings.block(Diagnostic.of(TransformationCode.SEQUENCE_CURRVAL, node.at(), node.name()));
        }
        var consumers = instances.stream()
                .flatMap(instance -> context.flow()
                        .consumers(new PortRef(instance, "NEXTVAL"))
                        .distinct())
                .toList();
        if (consumers.size() > 1) {
            findings.say(Diagnostic.of(shared(node, consumers, context), node.at(), node.name()));
        }
        PROPERTIES.stream()
                .filter(property -> !isNumber(text(node, property)) || isStanding(property, node))
                .forEach(property -> findings.block(
                        Diagnostic.of(TransformationCode.PROPERTY_UNKNOWN, node.at(), property, text(node, property))));
        var start = number(node, "Current Value", 1);
        var increment = number(node, "Increment By", 1);
        var end = number(node, "End Value", Long.MAX_VALUE);
        var ends = runsOut(start, increment, end);
        var cycles = node.settings().isYes("Cycle");
        var numbers = new NumberRange(start, increment, end, number(node, "Start Value", 0));
        if (ends && cycles && !numbers.canCycle()) {
            findings.say(Diagnostic.of(TransformationCode.SEQUENCE_CYCLES, node.at(), node.name(), Long.toString(end)));
        }
        if (!node.settings().isYes("Reset")) {
            findings.say(
                    Diagnostic.of(TransformationCode.SEQUENCE_STATE, node.at(), node.name(), Long.toString(start)));
        }
        var names = new FieldNames(feed.rows().taken().toList());
        var field = new Field(names.free("NEXTVAL"), Types.BIGINT);
        return findings.answer(() -> {
            var sequence = new Sequence(
                    context.id(node.name()),
                    feed.rows().ref(),
                    field,
                    start,
                    increment,
                    List.of(),
                    Ordering.ARRIVAL,
                    node.at());
            var ports = new LinkedHashMap<>(feed.rows().ports());
            ports.put(next, field);
            var operators = new ArrayList<Operator>(List.of(sequence));
            for (var before : context.numberedBefore(instances.getFirst(), InputRef.of(sequence.id()))) {
                operators.addAll(behind(node, operators.getLast(), sequence, feed.rows(), before, context));
            }
            if (ends && !cycles) {
                context.check(
                        numbers.check(field, InputRef.of(operators.getLast().id()), node));
            }
            if (ends && (!cycles || numbers.canCycle())) {
                var held = cycles ? numbers.cycling(field) : numbers.ending(field, node.name());
                operators.add(bounded(node, operators.getLast(), field, held, feed.rows(), context));
            }
            var numbered = InputRef.of(operators.getLast().id());
            return Fragment.of(operators, new Rows(numbered, ports, feed.rows().operation()), findings);
        });
    }

    /** The uses of one sequence: all instances of a reusable one, whose number is kept with its definition. */
    private static List<String> instances(TransformationNode node, FlowContext context) {
        return node.definition().reusable()
                ? context.flow().nodes().stream()
                        .filter(other -> other instanceof TransformationNode use
                                && use.definition().equals(node.definition()))
                        .map(Node::name)
                        .toList()
                : List.of(node.name());
    }

    /**
     * Blocks that are not cached follow each other without a gap, so that as many numbers are handed out as here. Where rows come in no
     * defined order, which of them has which number is as open in the legacy tool. How two instances take turns at the rows of one
     * transformation is not documented.
     *
     * @param consumers of each instance
     */
    private static TransformationCode shared(TransformationNode node, List<String> consumers, FlowContext context) {
        var arrival = new UndefinedArrival(context.flow());
        return number(node, "Number of Cached Values", 0) == 0
                        && consumers.stream().distinct().count() == consumers.size()
                        && consumers.stream().allMatch(arrival::at)
                ? TransformationCode.SEQUENCE_DEALT
                : TransformationCode.SEQUENCE_SHARED;
    }

    /** The numbers go on behind those that the rows of another transformation have. */
    private static List<Operator> behind(
            TransformationNode node,
            Operator numbered,
            Sequence sequence,
            Rows rows,
            InputRef before,
            FlowContext context) {
        var count = new Measure(
                "_before", Types.BIGINT, Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), node.at());
        var counted = new Aggregate(
                context.id(node.name() + "_before"), before, List.of(), List.of(count), Ordering.NONE, true, node.at());
        var field = sequence.field();
        var fields = rows.fields()
                .map(passed -> new Projection(passed.name(), Expr.left(passed.name(), passed.type()), node.at()))
                .collect(Collectors.toCollection(ArrayList::new));
        var taken = Expr.call(
                StandardFunction.TIMES,
                Expr.right(count.name(), count.type()),
                Expr.number(BigDecimal.valueOf(sequence.increment()), field.type()));
        fields.add(new Projection(
                field.name(),
                Expr.call(StandardFunction.PLUS, Expr.left(field.name(), field.type()), taken),
                node.at()));
        var join = new Join(
                context.id(node.name() + "_behind"),
                InputRef.of(numbered.id()),
                InputRef.of(counted.id()),
                Join.Kind.LEFT,
                Expr.truth(true),
                fields,
                node.at());
        return List.of(counted, join);
    }

    private static boolean runsOut(long start, long increment, long end) {
        var left = BigInteger.valueOf(end).subtract(BigInteger.valueOf(start));
        return increment > 0 && left.divide(BigInteger.valueOf(increment)).compareTo(MANY) < 0;
    }

    /** The rows with their numbers, which stay in their range. */
    private static Project bounded(
            TransformationNode node, Operator numbered, Field field, Expr held, Rows rows, FlowContext context) {
        var fields = rows.fields()
                .map(passed -> Outputs.passed(passed, node))
                .collect(Collectors.toCollection(ArrayList::new));
        fields.add(new Projection(field.name(), held, node.at()));
        return new Project(context.id(node.name() + "_to_its_end"), InputRef.of(numbered.id()), fields, node.at());
    }

    private static long number(TransformationNode node, String property, long otherwise) {
        var text = text(node, property);
        return text.isEmpty() || !isNumber(text) ? otherwise : new BigInteger(text).longValue();
    }

    /** Increments are positive; what others do no manual says. */
    private static boolean isStanding(String property, TransformationNode node) {
        return property.equals("Increment By") && number(node, property, 1) < 1;
    }

    private static boolean isNumber(String text) {
        return text.matches("(-?\\d{1,19})?");
    }

    private static String text(TransformationNode node, String property) {
        return node.settings().text(property).strip();
    }
}
