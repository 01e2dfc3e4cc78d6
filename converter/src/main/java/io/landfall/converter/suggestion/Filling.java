package io.landfall.converter.suggestion;

import io.landfall.converter.analysis.ArrivalOrder;
import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.analysis.Soundness;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.TypeCheck;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts operators in the place of a declined step, and holds them to what holds of every pipeline: the reader of documents, the fields
 * that are due, soundness, types. They read what the step read, and nothing else.
 */
record Filling(Pipeline pipeline, Script script) {

    Filled with(String document) {
        var read = PipelineDocuments.readInPlace(document, pipeline, script);
        if (!read.diagnostics().isEmpty()) {
            return new Filled.Refused(
                    read.diagnostics().stream().map(Filling::words).distinct().collect(Collectors.joining("; ")));
        }
        return misfit(read.value()).<Filled>map(Filled.Refused::new).orElseGet(() -> checked(read.value()));
    }

    private static String words(Diagnostic problem) {
        return problem.at().line() == 0
                ? problem.message()
                : "line %d: %s".formatted(problem.at().line(), problem.message());
    }

    /** Why the operators are not of the shape that was asked for. */
    private Optional<String> misfit(List<Operator> operators) {
        if (operators.isEmpty() || !operators.getLast().id().equals(script.id())) {
            return Optional.of("the last operator has to be '%s'".formatted(script.id()));
        }
        if (!operators.getLast().outputs().equals(List.of(""))) {
            return Optional.of("'%s' has several outputs, and one is due".formatted(script.id()));
        }
        var readable = new HashSet<>(script.inputs());
        for (var operator : operators) {
            if (operator instanceof Source
                    || operator instanceof Target
                    || operator instanceof Script
                    || operator instanceof Iterate) {
                return Optional.of("'%s' is of a kind that may not stand here".formatted(operator.id()));
            }
            if (!operator.id().equals(script.id()) && !operator.id().startsWith(script.id() + "_")) {
                return Optional.of("the id '%s' has to begin with '%s_'".formatted(operator.id(), script.id()));
            }
            var strange = operator.inputs().stream()
                    .filter(input -> !readable.contains(input))
                    .findFirst();
            if (strange.isPresent()) {
                return Optional.of("'%s' reads '%s', which does not come in"
                        .formatted(operator.id(), strange.get().text()));
            }
            operator.outputs().forEach(output -> readable.add(new InputRef(operator.id(), output)));
        }
        return Optional.empty();
    }

    private Filled checked(List<Operator> operators) {
        var filled = replaced(operators);
        var repeated = problems(filled).stream()
                .filter(problem -> !problems(pipeline).contains(problem))
                .filter(problem -> problem.contains("has an id"))
                .findFirst();
        if (repeated.isPresent()) {
            return new Filled.Refused(repeated.get());
        }
        var given = given(filled);
        if (!given.equals(script.fields())) {
            return new Filled.Refused(
                    "'%s' gives %s, and %s are due".formatted(script.id(), words(given), words(script.fields())));
        }
        var resolved = ArrivalOrder.resolve(filled);
        var problems = new ArrayList<>(problems(resolved.pipeline()));
        problems.removeAll(problems(pipeline));
        if (!problems.isEmpty()) {
            return new Filled.Refused(String.join("; ", problems));
        }
        var ids = operators.stream().map(Operator::id).collect(Collectors.toSet());
        var remarks = resolved.undefined().stream()
                .filter(undefined -> ids.contains(undefined.operator().id()))
                .map(undefined -> Diagnostic.of(
                        SuggestionCode.ORDER_UNDEFINED,
                        script.at(),
                        undefined.operator().id()))
                .toList();
        var trial = new Trial(resolved.pipeline(), script).pipeline();
        return new Filled.Fits(resolved.pipeline(), operators, trial, remarks);
    }

    private Pipeline replaced(List<Operator> operators) {
        var all = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            if (operator.id().equals(script.id())) {
                all.addAll(operators);
            } else {
                all.add(operator);
            }
        }
        return pipeline.withOperators(all);
    }

    private List<Field> given(Pipeline filled) {
        return Schemas.of(filled).of(script.id());
    }

    private static List<String> problems(Pipeline pipeline) {
        var unsound = Soundness.problems(pipeline);
        return unsound.isEmpty() ? TypeCheck.problems(pipeline) : unsound;
    }

    private static String words(List<Field> fields) {
        return fields.stream()
                .map(field -> "%s %s".formatted(field.name(), field.type().sql()))
                .collect(Collectors.joining(", "));
    }
}
