package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.FlowCode;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.function.Function;

/** What many tools' rules begin with. */
final class ToolRules {

    private ToolRules() {}

    /** Converts a tool with one input; without records coming in there is nothing to convert. */
    static Rewrite<ToolResult> withInput(
            Tool tool, ToolInputs inputs, Function<Records, Rewrite<ToolResult>> conversion) {
        return inputs.only().map(conversion).orElseGet(() -> noInput(tool));
    }

    static Rewrite<ToolResult> noInput(Tool tool) {
        return Rewrite.blockedBy(Diagnostic.of(FlowCode.NO_INPUT, tool.at(), tool.name(), String.valueOf(tool.id())));
    }
}
