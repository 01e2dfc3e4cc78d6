package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Converts the call of a batch macro: as a loop over the control records where they only change formulas, and otherwise, where the control
 * records are known, as one copy of the macro for each of them.
 */
record BatchCall(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {

    /** The input that control records come in at. */
    static final String CONTROL = "Control";

    Outcome converted(Workflow macro, MacroType.Batch type) {
        var before = around.draft().mark();
        return switch (new MacroBatches(around, node, inputs).converted(macro, type)) {
            case Outcome.Made made -> made;
            case Outcome.Stuck stuck ->
                copies(macro, type)
                        .map(copies -> {
                            before.restore();
                            return copies.converted(macro, type);
                        })
                        .orElse(stuck);
        };
    }

    private Optional<BatchCopies> copies(Workflow macro, MacroType.Batch type) {
        var call = (MacroCall) node.tool().configuration();
        var control = inputs.at(CONTROL);
        var groups = BatchGroups.of(call, MacroEnds.inputs(macro), inputs);
        if (type.outputFields() == MacroType.OutputFields.UNKNOWN || control.isEmpty() || groups.isEmpty()) {
            return Optional.empty();
        }
        var wanted = new ArrayList<AlteryxField>();
        for (var parameter : type.controlParameters()) {
            Optional.ofNullable(call.controlParameters().get(parameter.name()))
                    .flatMap(control.get()::field)
                    .filter(BatchCall::isPlain)
                    .ifPresent(wanted::add);
        }
        if (wanted.size() < type.controlParameters().size()) {
            return Optional.empty();
        }
        groups.get().control().ifPresent(wanted::add);
        return KnownControl.of(around, node, control.get(), List.copyOf(wanted))
                .map(known -> new BatchCopies(around, node, inputs, known, groups.get()));
    }

    /** Whether it is sure how Designer writes values of the field into settings, or can be seen from each value. */
    private static boolean isPlain(AlteryxField field) {
        return switch (field.type()) {
            case STRING, WSTRING, V_STRING, V_WSTRING -> true;
            case BYTE, INT16, INT32, INT64, FIXED_DECIMAL, FLOAT, DOUBLE -> true;
            case DATE, DATETIME -> true;
            case BOOL, TIME, BLOB, SPATIAL, NONE, UNKNOWN -> false;
        };
    }
}
