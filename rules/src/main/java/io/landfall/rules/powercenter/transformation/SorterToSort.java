package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SortDirection;
import io.landfall.parsers.powercenter.Sorter;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Orders rows by the key ports, in the order of the ports. NULL counts as the highest value, as the lowest when the sorter says so;
 * texts compare by code point. With distinct output all ports are keys and rows that are equal in all of them become one.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sorter-transformation.html">Sorter
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-SRT-R01",
        summary = "A Sorter becomes a sort, with distinct output also a distinct",
        fidelity = Fidelity.EXACT,
        before = "Sorter",
        after = "sort, distinct")
final class SorterToSort implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Sorter sorter
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, sorter, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Sorter sorter, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var operators = new ArrayList<Operator>(ready.operators());
        var ignoresCase = node.settings().text("Case Sensitive").equalsIgnoreCase("NO");
        var keys = sorter.keys().stream()
                .filter(port -> feed.value(port.name()).isPresent())
                .map(port -> key(node, port, ready.field(port)))
                .toList();
        var texts = keys.stream().anyMatch(key -> key.collation() == Collation.IGNORE_CASE);
        if (texts) {
            findings.say(Diagnostic.of(TransformationCode.SORT_TIES, node.at(), node.name()));
        }
        var distinct = node.settings().isYes("Distinct");
        if (distinct) {
            marks(feed, ready)
                    .ifPresent(mark ->
                            findings.say(Diagnostic.of(TransformationCode.DISTINCT_MARKS, node.at(), node.name())));
        }
        var rows = distinct
                ? new DistinctRows(node, ready, marks(feed, ready), ignoresCase).added(operators, context)
                : ready.ref();
        var sort = new Sort(context.id(node.name()), rows, new Ordering(keys, true), Optional.empty(), node.at());
        operators.add(sort);
        return findings.answer(
                () -> Fragment.of(operators, Outputs.handedOn(node, feed, ready, InputRef.of(sort.id())), findings));
    }

    /** Where the rows say what an Update Strategy wants done with them. */
    private static Optional<Field> marks(Feed feed, Outputs.Ready ready) {
        return feed.rows().operation().filter(ready.beside()::contains);
    }

    /** How a Sorter puts the values of one of its keys in order, which are in a field. */
    static SortKey key(TransformationNode node, Port port, Field field) {
        var ignoresCase = node.settings().text("Case Sensitive").equalsIgnoreCase("NO");
        var descending = port.sort().filter(SortDirection.DESCENDING::equals).isPresent();
        var nullLow = node.settings().isYes("Null Treated Low");
        return new SortKey(
                field.name(),
                descending ? Direction.DESCENDING : Direction.ASCENDING,
                nullLow == descending ? Nulls.LAST : Nulls.FIRST,
                ignoresCase && field.type().isText() ? Collation.IGNORE_CASE : Collation.BINARY);
    }
}
