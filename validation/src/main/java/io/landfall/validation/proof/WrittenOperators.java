package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The operators whose constants rows have that a run goes on with: those whose rows are written in the end, and those that choose the rows
 * that a check looks at.
 *
 * @param ids of the operators
 */
record WrittenOperators(Set<String> ids) {

    static WrittenOperators of(Pipeline pipeline) {
        var ids = new LinkedHashSet<String>();
        pipeline.targets().forEach(target -> ids.add(target.id()));
        for (var operator : pipeline.operators().reversed()) {
            if (ids.contains(operator.id())) {
                operator.inputs().forEach(input -> ids.add(input.operator()));
            }
        }
        return new WrittenOperators(ids);
    }

    boolean contains(Operator operator) {
        return operator instanceof Filter || isWritten(operator);
    }

    /** Whether a target gets its rows, or what is made of them. */
    boolean isWritten(Operator operator) {
        return ids.contains(operator.id());
    }
}
