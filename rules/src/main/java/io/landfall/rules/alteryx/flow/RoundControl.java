package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.expression.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What steers the tools of a macro from round to round; by itself nothing does. */
interface RoundControl {

    /** Where the settings of tools are the same in every round. */
    RoundControl NONE = new RoundControl() {};

    /** What a tool gets, with what its settings need beside it. */
    default ToolInputs joined(CanvasNode node, ToolInputs inputs) {
        return inputs;
    }

    /** What a tool gives out, without what only its settings needed. */
    default Map<String, Records> dropped(CanvasNode node, Map<String, Records> outputs) {
        return outputs;
    }

    /** A formula, with names in the places that are filled anew in each round. */
    default Expression filled(Expression formula) {
        return formula;
    }

    /** What a name in such a place stands for. */
    default Optional<Expr> value(String name, Function<String, Optional<Expr>> fields) {
        return Optional.empty();
    }
}
