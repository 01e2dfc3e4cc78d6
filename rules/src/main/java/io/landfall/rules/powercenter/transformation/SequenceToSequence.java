package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
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
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers the rows that pass through the transformation which NEXTVAL is linked to. The first number is the current value. Each
 * transformation that NEXTVAL is linked to gets numbers of its own.
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

    private static final long EVERLASTING = Integer.MAX_VALUE;

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof SequenceGenerator
                ? converted(node, Objects.requireNonNull(feeds.get("")), context)
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var findings = new Findings();
        var next = new PortRef(node.name(), "NEXTVAL");
        var current = new PortRef(node.name(), "CURRVAL");
        if (context.flow().consumers(current).findAny().isPresent()) {
            findings.block(Diagnostic.of(TransformationCode.SEQUENCE_CURRVAL, node.at(), node.name()));
        }
        if (context.flow().consumers(next).distinct().count() > 1) {
            findings.say(Diagnostic.of(TransformationCode.SEQUENCE_SHARED, node.at(), node.name()));
        }
        var start = number(node, "Current Value", 1);
        var end = number(node, "End Value", Long.MAX_VALUE);
        if (node.settings().isYes("Cycle") && end < EVERLASTING) {
            findings.say(Diagnostic.of(TransformationCode.SEQUENCE_CYCLES, node.at(), node.name(), Long.toString(end)));
        }
        if (!node.settings().isYes("Reset")) {
            findings.say(
                    Diagnostic.of(TransformationCode.SEQUENCE_STATE, node.at(), node.name(), Long.toString(start)));
        }
        var names = new FieldNames(feed.rows().fields().toList());
        var field = new Field(names.free("NEXTVAL"), Types.BIGINT);
        return findings.answer(() -> {
            var sequence = new Sequence(
                    context.id(node.name()),
                    feed.rows().ref(),
                    field,
                    start,
                    number(node, "Increment By", 1),
                    List.of(),
                    Ordering.ARRIVAL,
                    node.at());
            var ports = new LinkedHashMap<>(feed.rows().ports());
            ports.put(next, field);
            return Fragment.of(
                    List.of(sequence),
                    new Rows(InputRef.of(sequence.id()), ports, feed.rows().operation()),
                    findings);
        });
    }

    private static long number(TransformationNode node, String property, long otherwise) {
        var text = node.settings().text(property).strip();
        return text.matches("-?\\d{1,19}") ? new BigInteger(text).longValue() : otherwise;
    }
}
