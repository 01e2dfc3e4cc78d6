package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What has to hold in every pipeline, whoever made it: inputs exist and come first, names are unique, every field that is read is
 * there with just that type, conditions are truth values, and no order is left to arrival.
 */
public final class Soundness {

    private final List<String> problems = new ArrayList<>();
    private final Schemas schemas = new Schemas();
    private final Map<String, Operator> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private final Pipeline pipeline;

    private Soundness(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** What is wrong, one sentence each; empty when all is well. */
    public static List<String> problems(Pipeline pipeline) {
        var soundness = new Soundness(pipeline);
        pipeline.operators().forEach(soundness::check);
        return List.copyOf(soundness.problems);
    }

    private void check(Operator operator) {
        if (!ids.add(operator.id().toLowerCase(Locale.ROOT))) {
            problem(operator, "has an id that another operator has");
        }
        var missing = operator.inputs().stream().filter(input -> !exists(input)).toList();
        missing.forEach(input -> problem(operator, "reads '%s', which is no output before it".formatted(input.text())));
        if (!missing.isEmpty()) {
            return;
        }
        OperatorSoundness.problems(operator, schemas).forEach(what -> problem(operator, what));
        if (operator instanceof Iterate loop && !goesOn(loop)) {
            return;
        }
        known.put(operator.id(), operator);
        schemas.add(operator);
        unique(operator, schemas.of(operator.id()));
    }

    private boolean exists(InputRef input) {
        return switch (known.get(input.operator())) {
            case null -> false;
            case Route route ->
                route.otherwise().stream().anyMatch(input.output()::equals)
                        || route.groups().stream()
                                .anyMatch(group -> group.name().equals(input.output()));
            case Reject reject -> input.output().isEmpty() || input.output().equals(InputRef.REJECTED);
            case Target target -> false;
            case Iterate loop -> loop.outputs().contains(input.output());
            default -> input.output().isEmpty();
        };
    }

    private void unique(Operator operator, List<Field> fields) {
        var names = new HashSet<String>();
        for (var field : fields) {
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                problem(operator, "has the field '%s' twice".formatted(field.name()));
            }
        }
    }

    /** Looks into a loop; whether what comes after it can be looked at. */
    private boolean goesOn(Iterate loop) {
        var inside = new LoopSoundness(loop, schemas);
        inside.shape().forEach(what -> problem(loop, what));
        if (inside.goesOn()) {
            problems.addAll(problems(loop.inside(pipeline)));
            inside.ways().forEach(what -> problem(loop, what));
        }
        return inside.goesOn();
    }

    private void problem(Operator operator, String what) {
        problems.add("'%s' %s".formatted(operator.id(), what));
    }
}
