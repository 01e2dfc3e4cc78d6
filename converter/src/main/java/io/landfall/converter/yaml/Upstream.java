package io.landfall.converter.yaml;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operators that stand above in a document: what the next one can read from. */
final class Upstream {

    private final Problems problems;
    private final Schemas schemas = new Schemas();
    private final Map<String, Operator> operators = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    Upstream(Problems problems) {
        this.problems = problems;
    }

    boolean has(String id) {
        return operators.containsKey(id) || unreadable.contains(id);
    }

    void add(Operator operator) {
        operators.put(operator.id(), operator);
        schemas.add(operator);
    }

    /** Remembers an operator that has problems of its own, so that those who read from it have not the same again. */
    void addUnreadable(String id) {
        unreadable.add(id);
    }

    List<Field> fields(InputRef input) {
        return schemas.of(input);
    }

    List<Field> fields(Operator operator) {
        return schemas.of(operator.id());
    }

    /** The inputs that some texts name; none when one of them cannot be read from. */
    Optional<List<InputRef>> inputs(List<Scalar> texts) {
        var inputs = new ArrayList<InputRef>();
        for (var text : texts) {
            input(text).ifPresent(inputs::add);
        }
        return inputs.size() == texts.size() ? Optional.of(inputs) : Optional.empty();
    }

    private Optional<InputRef> input(Scalar text) {
        var input = InputRef.parse(text.text());
        if (unreadable.contains(input.operator())) {
            return Optional.empty();
        }
        var operator = operators.get(input.operator());
        if (operator == null) {
            problems.add(DocumentCode.UNKNOWN_INPUT, text.at(), input.operator());
            return Optional.empty();
        }
        if (!operator.outputs().contains(input.output())) {
            problems.add(DocumentCode.UNKNOWN_OUTPUT, text.at(), input.operator(), input.output());
            return Optional.empty();
        }
        return Optional.of(input);
    }
}
