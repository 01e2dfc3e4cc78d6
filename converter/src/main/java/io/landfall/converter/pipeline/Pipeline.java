package io.landfall.converter.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A converted mapping or workflow: the data flow from sources to targets, ready to run.
 *
 * @param name the legacy object's name, for example {@code m_customer_load}
 * @param settings what the legacy server was set to where exports do not say, by setting name
 * @param parameters values that a run may change
 * @param operators every operator after all of its inputs
 * @param checks assertions about the data that a run reports on
 */
public record Pipeline(
        String name,
        Origin origin,
        Map<String, String> settings,
        List<Parameter> parameters,
        List<Operator> operators,
        List<Check> checks) {

    public Pipeline {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        parameters = List.copyOf(parameters);
        operators = List.copyOf(operators);
        checks = List.copyOf(checks);
    }

    public Optional<Operator> operator(String id) {
        return operators.stream().filter(operator -> operator.id().equals(id)).findFirst();
    }

    /** The operators that write data, in load order. */
    public List<Target> targets() {
        return operators.stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    /** The targets that write where a target writes, itself among them, in load order. */
    public List<Target> sharing(Target target) {
        var identity = target.dataset().identity();
        return targets().stream()
                .filter(other -> other.dataset().identity().equals(identity))
                .toList();
    }

    /** Whether a table still has its rows when the first of its targets is written: any of them may have it emptied before the run. */
    public boolean keepsRows(Target target) {
        return sharing(target).stream().allMatch(other -> other.mode().keepsRows());
    }

    public Pipeline withChecks(List<Check> checks) {
        return new Pipeline(name, origin, settings, parameters, operators, checks);
    }

    public Pipeline withParameters(List<Parameter> parameters) {
        return new Pipeline(name, origin, settings, parameters, operators, checks);
    }

    public Pipeline withOperators(List<Operator> operators) {
        return new Pipeline(name, origin, settings, parameters, operators, checks);
    }
}
