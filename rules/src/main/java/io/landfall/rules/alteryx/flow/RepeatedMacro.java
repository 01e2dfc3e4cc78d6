package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.Optional;

/** The call of a macro that runs in rounds, which is a loop of the pipeline. */
final class RepeatedMacro {

    private RepeatedMacro() {}

    /** What became of a call. */
    sealed interface Outcome {

        /** The records at the outputs that somebody reads. */
        record Made(Map<String, Records> outputs) implements Outcome {}

        /** Why there is no loop. */
        record Stuck(DiagnosticCode code, String reason) implements Outcome {}
    }

    static boolean isCalled(CanvasNode node) {
        return macro(node)
                .filter(macro -> !(type(macro) instanceof MacroType.Standard))
                .isPresent();
    }

    private static Optional<Workflow> macro(CanvasNode node) {
        return node.tool().configuration() instanceof MacroCall
                        && node.workflow().macroOf(node.tool()).orElse(null)
                                instanceof MacroTarget.Resolved(var _, var macro, var _)
                ? Optional.of(macro)
                : Optional.empty();
    }

    private static MacroType type(Workflow macro) {
        return macro.properties().runtime().map(RuntimeProperties::macro).orElse(new MacroType.Standard());
    }

    /** The loop of a call for which {@link #isCalled} holds. */
    static Outcome converted(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {
        var macro = macro(node).orElseThrow();
        var call = (MacroCall) node.tool().configuration();
        var code = type(macro) instanceof MacroType.Batch ? MacroCode.MACRO_IN_BATCHES : MacroCode.MACRO_ITERATES;
        var renamed = CanvasBuilder.renamed(macro, call);
        if (renamed.isPresent()) {
            return new Outcome.Stuck(code, "the input '%s' maps fields".formatted(renamed.get()));
        }
        return switch (type(macro)) {
            case MacroType.Iterative iterative -> new MacroLoop(around, node, inputs).converted(macro, iterative);
            case MacroType.Batch batch -> new BatchCall(around, node, inputs).converted(macro, batch);
            case MacroType.Standard _ -> throw new IllegalStateException("runs once");
        };
    }
}
