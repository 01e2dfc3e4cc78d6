package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.ValuePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Converts lists of assignments to variables. */
final class Assignments {

    private Assignments() {}

    /**
     * Assignments in the order in which they run.
     *
     * @param task that they belong to, for remarks
     * @param variables those that may be assigned to, by their names with {@code $$}
     * @param formulas translates the values
     */
    static Parsed<List<Assignment>> of(
            List<ValuePair> pairs,
            String task,
            SourceLocation at,
            Function<String, Optional<Variable>> variables,
            Formulas formulas) {
        var found = new ArrayList<Assignment>();
        var said = new ArrayList<Diagnostic>();
        for (var pair :
                pairs.stream().sorted(Comparator.comparingInt(ValuePair::order)).toList()) {
            var variable = variables.apply(pair.name());
            if (variable.isEmpty()) {
                said.add(Diagnostic.of(WorkflowCode.VARIABLE_UNKNOWN, at, task, pair.name()));
                continue;
            }
            var value = formulas.value(pair.value(), variable.get(), at);
            said.addAll(value.diagnostics());
            found.add(new Assignment(variable.get().name(), value.value()));
        }
        return new Parsed<>(found, said);
    }
}
