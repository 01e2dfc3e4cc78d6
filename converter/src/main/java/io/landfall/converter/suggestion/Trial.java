package io.landfall.converter.suggestion;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operators of an answer as a pipeline of their own, so that an engine can run them whatever else of the asset is still blocked. */
record Trial(Pipeline filled, Script script) {

    private static final String CONNECTION = "trial";

    /** Reads what the step reads, and writes its fields; nothing where a step hands in several outputs and its only one. */
    Optional<Pipeline> pipeline() {
        var own = own();
        var schemas = Schemas.of(filled);
        var outputs = new LinkedHashMap<String, Set<String>>();
        script.inputs()
                .forEach(input -> outputs.computeIfAbsent(input.operator(), _ -> new LinkedHashSet<>())
                        .add(input.output()));
        if (outputs.values().stream().anyMatch(names -> names.size() > 1 && names.contains(""))) {
            return Optional.empty();
        }
        var operators = new ArrayList<Operator>();
        outputs.forEach((id, names) -> operators.addAll(rows(id, names, schemas)));
        operators.addAll(own);
        operators.add(target(schemas.of(script.id())));
        return Optional.of(
                new Pipeline(filled.name(), filled.origin(), Map.of(), filled.parameters(), operators, List.of()));
    }

    /** What stands between the rows that come in and the step's fields, inputs first. */
    private List<Operator> own() {
        var wanted = new HashSet<>(Set.of(script.id()));
        var own = new ArrayList<Operator>();
        for (var operator : filled.operators().reversed()) {
            if (wanted.contains(operator.id())) {
                own.add(operator);
                operator.inputs().stream()
                        .filter(input -> !script.inputs().contains(input))
                        .map(InputRef::operator)
                        .forEach(wanted::add);
            }
        }
        Collections.reverse(own);
        return own;
    }

    private List<Operator> rows(String id, Set<String> names, Schemas schemas) {
        var at = script.at().child(id);
        var isOne = names.contains("");
        var source = new Source(
                isOne ? id : id + "__rows",
                new Dataset.Table(CONNECTION, "", id),
                schemas.of(new InputRef(id, names.iterator().next())),
                Optional.empty(),
                at);
        if (isOne) {
            return List.of(source);
        }
        var groups = names.stream()
                .map(name -> new Route.Group(name, Expr.truth(true)))
                .toList();
        return List.of(source, new Route(id, InputRef.of(source.id()), groups, Optional.empty(), at));
    }

    private Target target(List<Field> fields) {
        var columns = fields.stream()
                .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), script.at()))
                .toList();
        return new Target(
                script.id() + "__result",
                InputRef.of(script.id()),
                new Dataset.Table(CONNECTION, "", script.id() + "__result"),
                Target.Mode.APPEND,
                columns,
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                script.at());
    }
}
