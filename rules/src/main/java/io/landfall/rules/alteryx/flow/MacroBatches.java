package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;

/** Converts the call of a batch macro. */
record MacroBatches(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {

    Outcome converted(Workflow macro, MacroType.Batch type) {
        return new Outcome.Stuck(FlowCode.MACRO_IN_BATCHES, "Landfall does not convert it yet");
    }
}
