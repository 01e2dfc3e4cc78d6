package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.flow.FlowCode;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.Sighting;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What many tools' rules begin with. */
final class ToolRules {

    private ToolRules() {}

    /** Converts a tool with one input; without records coming in there is nothing to convert. */
    static Rewrite<ToolResult> withInput(
            Tool tool, ToolInputs inputs, Function<Records, Rewrite<ToolResult>> conversion) {
        return inputs.only().map(conversion).orElseGet(() -> noInput(tool));
    }

    /** The fields of those names; one that is not there blocks. */
    static List<AlteryxField> fields(Tool tool, Records records, List<String> names, Findings findings) {
        var fields = new ArrayList<AlteryxField>();
        for (var name : names) {
            records.field(name)
                    .ifPresentOrElse(
                            fields::add, () -> findings.block(Diagnostic.of(FieldCode.FIELD_MISSING, tool.at(), name)));
        }
        return fields;
    }

    /** The names that fields really have, which may differ in case from those that a tool stores. */
    static List<String> names(List<AlteryxField> fields) {
        return fields.stream().map(AlteryxField::name).toList();
    }

    /** Whether a person or a tool takes the records of an output; a tool whose outputs nobody takes ends a line with all of them. */
    static boolean isWanted(String anchor, List<String> anchors, ToolContext context) {
        return context.isRead(anchor) || anchors.stream().noneMatch(context::isRead);
    }

    static Rewrite<ToolResult> noInput(Tool tool) {
        return Rewrite.blockedBy(Diagnostic.of(FlowCode.NO_INPUT, tool.at(), tool.name(), String.valueOf(tool.id())));
    }

    /**
     * The fields that Designer last saw leave a tool whose data decides about them; none in a macro, where it saw only samples. A person
     * has to look where they came of answers.
     */
    static List<RecordField> seen(Tool tool, ToolContext context, Findings findings) {
        var seen = context.sighting() == Sighting.SAMPLE
                ? List.<RecordField>of()
                : tool.layouts().stream().findFirst().map(RecordLayout::fields).orElse(List.of());
        if (context.sighting() == Sighting.ANSWERS && !seen.isEmpty()) {
            findings.say(Diagnostic.of(ShapeCode.SEEN_WITH_ANSWERS, tool.at(), tool.name()));
        }
        return seen;
    }
}
