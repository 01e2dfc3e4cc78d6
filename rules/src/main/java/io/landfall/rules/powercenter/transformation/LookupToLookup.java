package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.ErrorDefault;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowCode;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.MatchPolicy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up values by a condition. A cached lookup lets NULL match NULL; an uncached one asks the database, where it does not. Of several
 * matches the first or last counts by the lookup's ports in their order, because the cache is sorted by them. Without a match a
 * connected lookup answers with the default values of its ports.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/lookup-transformation.html">Lookup
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-LKP-R01",
        summary = "A connected, static Lookup becomes a lookup",
        fidelity = Fidelity.EXACT,
        before = "Lookup Procedure",
        after = "source, lookup")
final class LookupToLookup implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        if (!(node.definition() instanceof Lookup lookup)) {
            return Rewrite.declined();
        }
        var feed = feeds.get("");
        return feed == null
                ? Rewrite.blockedBy(Diagnostic.of(LookupCode.UNCONNECTED, node.at(), node.name()))
                : converted(node, lookup, feed, context);
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Lookup lookup, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var names = new FieldNames(
                Stream.concat(ready.fields().values().stream(), feed.rows().taken())
                        .toList());
        var looked = looked(node, lookup, ready, names, outputs(node, lookup, context), false, context, findings);
        return findings.answer(() -> {
            var found = looked.orElseThrow();
            return Fragment.of(found.operators(), rows(node, feed, ready, found.fields(), found.ref()), findings);
        });
    }

    /**
     * Rows with the answers of a lookup.
     *
     * @param fields of the ports that were asked for
     */
    record Looked(List<Operator> operators, InputRef ref, Map<Port, Field> fields) {}

    /**
     * Looks up for rows in which the lookup's input ports are fields. Empty when something blocks it.
     *
     * @param isCalled whether an expression calls the lookup, which then knows no default values
     */
    static Optional<Looked> looked(
            TransformationNode node,
            Lookup lookup,
            Outputs.Ready ready,
            FieldNames names,
            List<Port> outputs,
            boolean isCalled,
            FlowContext context,
            Findings findings) {
        if (node.settings().isYes("Dynamic Lookup Cache")) {
            findings.block(Diagnostic.of(LookupCode.KIND, node.at(), node.name(), "with a dynamic cache"));
        }
        if (node.settings().isYes("Lookup cache persistent") && !node.settings().isYes("Re-cache from lookup source")) {
            findings.say(Diagnostic.of(LookupCode.PERSISTENT, node.at(), node.name()));
        }
        var reference = LookupReference.of(node, lookup, context, findings);
        var condition = reference.flatMap(source -> LookupCondition.of(node, lookup, ready, source, context, findings));
        var match = match(node, findings);
        var returned = new ReturnedPorts(names);
        reference.ifPresent(source -> outputs.forEach(port -> returned.add(
                port, source.value(port), isCalled ? Optional.empty() : unmatched(port, context, findings))));
        if (findings.isBlocked()) {
            return Optional.empty();
        }
        var source = reference.orElseThrow();
        var operators = new ArrayList<Operator>(ready.operators());
        operators.addAll(source.operators());
        var returns = outputs.stream().map(source::field).toList();
        var order = LookupOrder.of(node, match.orElseThrow(), lookup, source, context, findings);
        var answered = new Answered(returns, match.orElseThrow(), order);
        operators.addAll(checks(node, source, condition.orElseThrow(), answered, ready, context, findings));
        var operator = new io.landfall.converter.pipeline.Lookup(
                context.id(node.name()),
                ready.ref(),
                source.ref(),
                condition.orElseThrow(),
                match.orElseThrow(),
                order,
                returned.all(),
                node.at());
        operators.add(operator);
        var ref = Errors.rejected(node, InputRef.of(operator.id()), returned.failures(), context, operators);
        return Optional.of(new Looked(operators, ref, returned.fields()));
    }

    /** Which columns of which match are returned. */
    private record Answered(List<Field> columns, io.landfall.converter.pipeline.Lookup.Match match, Ordering order) {}

    /** Adds the checks of what is not documented, and answers the operators that they need. */
    private static List<Operator> checks(
            TransformationNode node,
            LookupReference source,
            Expr condition,
            Answered answered,
            Outputs.Ready ready,
            FlowContext context,
            Findings findings) {
        var isCached = isCached(node, source);
        var answers = LookupAnswers.of(node, source, condition, answered.columns(), isCached, context);
        var nulls = LookupNulls.of(node, source, condition, isCached);
        new KeysBeyondDoubles(node, context, findings).check(condition, ready.ref(), source.ref());
        var order = Optional.of(answered)
                .filter(_ -> answers.isEmpty())
                .flatMap(one -> LookupNullOrder.of(node, source, condition, one.columns(), one.match(), one.order()));
        if (answers.isEmpty() && nulls.isEmpty() && order.isEmpty()) {
            return List.of();
        }
        var questions = LookupQuestions.of(node, condition, ready, context);
        var operators = new ArrayList<>(questions.operators());
        answers.ifPresent(check -> {
            operators.addAll(check.added(questions, context));
            findings.say(check.remark());
        });
        order.ifPresent(check -> {
            operators.addAll(check.added(questions, context));
            findings.say(check.remark());
        });
        nulls.ifPresent(check -> {
            operators.add(check.added(questions, context));
            findings.say(check.remark());
        });
        return operators;
    }

    /** Files are cached whatever the property says. */
    static boolean isCached(TransformationNode node, LookupReference source) {
        return source.isFile()
                || !node.settings().text("Lookup caching enabled").equalsIgnoreCase("NO");
    }

    private static Rows rows(
            TransformationNode node, Feed feed, Outputs.Ready ready, Map<Port, Field> fields, InputRef ref) {
        var rows = Outputs.handedOn(node, feed, ready, ref);
        var ports = new LinkedHashMap<>(rows.ports());
        fields.forEach((port, field) -> ports.put(new PortRef(node.name(), port.name()), field));
        return new Rows(ref, ports, rows.operation());
    }

    private static Optional<io.landfall.converter.pipeline.Lookup.Match> match(
            TransformationNode node, Findings findings) {
        var policy = MatchPolicy.of(node.settings());
        if (policy.isEmpty()) {
            var text = node.settings().text(MatchPolicy.PROPERTY).strip();
            findings.block(Diagnostic.of(TransformationCode.PROPERTY_UNKNOWN, node.at(), MatchPolicy.PROPERTY, text));
        }
        return policy.map(known -> switch (known) {
            case FIRST, ANY -> io.landfall.converter.pipeline.Lookup.Match.FIRST;
            case LAST -> io.landfall.converter.pipeline.Lookup.Match.LAST;
            case ALL -> io.landfall.converter.pipeline.Lookup.Match.ALL;
            case ERROR -> io.landfall.converter.pipeline.Lookup.Match.ERROR;
        });
    }

    /** The lookup ports that somebody takes. */
    static List<Port> outputs(TransformationNode node, Lookup lookup, FlowContext context) {
        return lookup.lookupPorts().stream()
                .filter(Port::isOutput)
                .filter(port -> context.flow()
                        .consumers(new PortRef(node.name(), port.name()))
                        .findAny()
                        .isPresent())
                .toList();
    }

    /** A default that is an error is one for errors; not to find anything is none. One that fails by itself takes the row out. */
    private static Optional<Translated> unmatched(Port port, FlowContext context, Findings findings) {
        if (!ErrorDefault.isChanged(port)) {
            return Optional.empty();
        }
        if (ErrorDefault.ABORT.isOf(port)) {
            findings.block(Diagnostic.of(FlowCode.DEFAULT_UNREADABLE, port.at(), port.name()));
        }
        return context.expression(port.defaultValue(), port.at(), name -> Optional.empty(), findings)
                .flatMap(value -> findings.take(context.bounded(value, port)));
    }
}
