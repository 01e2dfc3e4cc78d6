package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sorts, ties in the order of arrival. NULL is the least value. Texts compare by code point, or as in a dictionary when the tool names a
 * language.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/sort-tool.html">Sort Tool</a>
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/alteryx-engine-and-amp-differences.html">Engine Differences</a>
 */
@RuleInfo(
        code = "AX-SRT-R01",
        summary = "A Sort becomes a stable sort, NULL being the least value",
        fidelity = Fidelity.EXACT,
        before = "Sort",
        after = "sort")
final class SortToSort implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Sort sort
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, sort, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Sort sort, Records records, ToolContext context) {
        var findings = new Findings();
        var names = sort.fields().stream().map(SortField::field).toList();
        var fields = ToolRules.fields(tool, records, names, findings);
        return findings.answer(() -> {
            var keys = new ArrayList<SortKey>();
            for (int i = 0; i < fields.size(); i++) {
                keys.add(key(fields.get(i), sort, i));
            }
            var sorted = new io.landfall.converter.pipeline.Sort(
                    context.id(tool), records.ref(), new Ordering(keys, true), Optional.empty(), tool.at());
            var ref = InputRef.of(sorted.id());
            var result = ToolResult.of(List.of(sorted), records.at(ref), findings);
            return isOpen(sort, fields, context) ? result.withOrderAssumed(ref) : result;
        });
    }

    /** AMP orders special characters in another way than the original engine, and languages have letters in other places. */
    private static boolean isOpen(Sort sort, List<AlteryxField> fields, ToolContext context) {
        return sort.isDictionaryOrder()
                && fields.stream().anyMatch(field -> field.type().isText())
                && (context.engine() == Engine.AMP || !sort.isEnglish());
    }

    private static SortKey key(AlteryxField field, Sort sort, int index) {
        var plain = KeyOrder.key(field.name());
        var key = sort.isDictionaryOrder() && field.type().isText()
                ? new SortKey(field.name(), plain.direction(), plain.nulls(), Collation.DICTIONARY)
                : plain;
        return sort.fields().get(index).descending() ? key.reversed() : key;
    }
}
