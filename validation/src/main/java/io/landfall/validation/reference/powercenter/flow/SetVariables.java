package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves in the repository for the next one: of each Expression that sets variables, one row with a column for each. It is
 * saved when the session has succeeded.
 */
record SetVariables(MappingRun run) {

    List<LegacyOutcome.Output> written() {
        return run.graph().nodes().stream()
                .filter(WorkNode.class::isInstance)
                .map(WorkNode.class::cast)
                .filter(node -> node.definition() instanceof ExpressionTransformation && run.hasRun(node))
                .flatMap(node -> written(node).stream())
                .toList();
    }

    private Optional<LegacyOutcome.Output> written(WorkNode node) {
        var columns = new ArrayList<String>();
        var row = new ArrayList<@Nullable Object>();
        for (var port : node.definition().ports()) {
            variable(node, port).ifPresent(variable -> {
                columns.add(variable.name().replace("$", ""));
                row.add(run.parameters().saved(node.settings(), variable.name(), port.at()));
            });
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LegacyOutcome.Output(node.name(), node.at(), new LegacyRows(columns, List.of(row)), false));
    }

    /** The variable that an output port sets. */
    private Optional<Name> variable(WorkNode node, Port port) {
        return PortProgram.isComputed(port)
                        && new Work(run, node).parsed(port.expression(), port.at()) instanceof Call call
                        && (call.is("SETVARIABLE", 2) || isComparing(call) || isCounting(call))
                        && call.arg(0) instanceof Name name
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Whether a call adds a row to a variable. */
    static boolean isCounting(Call call) {
        return call.is("SETCOUNTVARIABLE", 1);
    }

    /** Whether a call gives a variable the higher or lower of its value and another. */
    static boolean isComparing(Call call) {
        return call.is("SETMAXVARIABLE", 2) || call.is("SETMINVARIABLE", 2);
    }
}
