package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.diagnostic.Diagnostic;

/** Says why no rule converts a tool: its kind, or what stands in the way of the macro that it calls. */
final class Unconverted {

    private Unconverted() {}

    static Diagnostic reason(CanvasNode node, Canvas canvas) {
        return node.workflow()
                .macroOf(node.tool())
                .map(target -> ofMacro(target, node, canvas))
                .orElseGet(() -> node.says(ToolFamily.of(node.tool()).code()));
    }

    private static Diagnostic ofMacro(MacroTarget target, CanvasNode node, Canvas canvas) {
        return switch (target) {
            case MacroTarget.Resolved _ ->
                canvas.closed(node.key())
                        .map(why -> node.says(why.code(), why.detail()))
                        .orElseGet(() -> node.says(FlowCode.NO_RULE));
            case MacroTarget.Shipped(var macro) ->
                Statistics.instead(macro)
                        .map(other -> node.says(MacroCode.MACRO_STATISTICS, other))
                        .orElseGet(() -> node.says(ShippedMacros.code(macro)));
            case MacroTarget.Missing _ -> node.says(MacroCode.MACRO_MISSING);
            case MacroTarget.Recursive _ -> node.says(FlowCode.CIRCLE);
        };
    }
}
