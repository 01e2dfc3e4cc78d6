package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Window;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The fields of operators that other operators name: what checks alone look at says which input a pipeline was not converted for. */
record UsedFields(Pipeline pipeline) {

    /** Without fields that nothing names any more. */
    Operator of(Operator operator) {
        var others = pipeline.operators().stream()
                .filter(other -> !other.id().equals(operator.id()))
                .map(Operator::toString)
                .toList();
        Predicate<String> isNamed = field -> isNamed(field, others);
        return switch (operator) {
            case Project(var id, var input, var fields, var at) ->
                new Project(
                        id,
                        input,
                        fields.stream()
                                .filter(field -> isNamed.test(field.name()))
                                .toList(),
                        at);
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                new Aggregate(
                        id,
                        input,
                        keys,
                        measures.stream()
                                .filter(measure -> isNamed.test(measure.name()))
                                .toList(),
                        order,
                        rowWhenEmpty,
                        at);
            case Window(var id, var input, var partition, var order, var fields, var at) ->
                new Window(
                        id,
                        input,
                        partition,
                        order,
                        fields.stream()
                                .filter(field -> isNamed.test(field.name()))
                                .toList(),
                        at);
            default -> operator;
        };
    }

    private static boolean isNamed(String field, List<String> operators) {
        var name = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(field) + "(?![A-Za-z0-9_])");
        return operators.stream().anyMatch(text -> name.matcher(text).find());
    }
}
