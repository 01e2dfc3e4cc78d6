package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample.Pick;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets some records pass by their position, in each group if there are groups. Which ones chance picks, nobody can
 * tell; {@link SampleShareToFilter} converts percentages.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/sample-tool.html">Sample Tool</a>
 */
@RuleInfo(
        code = "AX-SMP-R01",
        summary = "A Sample becomes a sample by position in arrival order",
        fidelity = Fidelity.EXACT,
        before = "Sample",
        after = "sample, sort")
final class SampleToSample implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Sample sample
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, sample, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Sample sample, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.names(ToolRules.fields(tool, records, sample.groupBy(), findings));
        var pick = pick(sample);
        if (pick.isEmpty()) {
            findings.block(Diagnostic.of(
                    ToolCode.SAMPLE_MODE, tool.at(), tool.name(), sample.mode().code()));
        }
        return findings.answer(() -> {
            var picked = new io.landfall.converter.pipeline.Sample(
                    context.id(tool),
                    records.ref(),
                    groups,
                    Ordering.ARRIVAL,
                    pick.orElseThrow(),
                    Math.max(0, sample.n()),
                    tool.at());
            var order = new KeyOrder(tool, context);
            var sorted = order.sorted(records.at(InputRef.of(picked.id())), groups);
            var result = ToolResult.of(List.of(), sorted, findings);
            return order.rememberedByGroups(result.withOperators(
                    Stream.concat(Stream.of(picked), order.sorts().stream()).toList()));
        });
    }

    private static Optional<Pick> pick(Sample sample) {
        return switch (sample.mode()) {
            case FIRST -> Optional.of(Pick.FIRST);
            case LAST -> Optional.of(Pick.LAST);
            case SKIP -> Optional.of(Pick.SKIP);
            case EVERY_NTH -> sample.n() > 0 ? Optional.of(Pick.EVERY) : Optional.empty();
            case RANDOM, FIRST_PERCENT, UNKNOWN -> Optional.empty();
        };
    }
}
