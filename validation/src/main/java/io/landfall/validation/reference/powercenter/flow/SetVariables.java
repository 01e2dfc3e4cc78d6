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
import java.util.stream.Stream;
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
            variables(node, port).forEach(variable -> {
                columns.add(variable.name().replace("$", ""));
                row.add(run.parameters().saved(node.settings(), variable.name(), port.at()));
            });
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LegacyOutcome.Output(node.name(), node.at(), new LegacyRows(columns, List.of(row)), false));
    }

    /** The variables that a variable or output port sets, in whatever part of its expression. */
    private Stream<Name> variables(WorkNode node, Port port) {
        return port.isVariable() || PortProgram.isComputed(port)
                ? Calls.in(new Work(run, node).parsed(port.expression(), port.at()))
                        .filter(call -> call.is("SETVARIABLE", 2) || isComparing(call) || isCounting(call))
                        .map(call -> call.arg(0))
                        .filter(Name.class::isInstance)
                        .map(Name.class::cast)
                : Stream.empty();
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
