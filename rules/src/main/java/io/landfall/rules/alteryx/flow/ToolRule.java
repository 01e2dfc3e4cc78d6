package io.landfall.rules.alteryx.flow;

import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Rule;
import io.landfall.parsers.alteryx.Tool;

/** Converts one kind of tool. Stateless: the same tool with the same inputs always gets the same answer. */
public interface ToolRule extends Rule {

    Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context);
}
