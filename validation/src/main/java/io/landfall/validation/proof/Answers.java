package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables the rows that others look for in them. What is looked for may be computed, from parameters too, so the pipeline is run up
 * to each lookup, and what it asks there is put into a row of the table: no chance finds the keys of three lookups, one after the other.
 */
record Answers(Pipeline pipeline, NativeEngine engine) {

    /**
     * A part of a condition.
     *
     * @param asked what a row asks for
     * @param column where the answer has it
     */
    private record Part(Expr asked, Origin column) {}

    /**
     * The input with a row for what is looked for, and without others of the same keys.
     *
     * @param most questions of a lookup that are answered
     */
    InputRows to(InputRows input, int most) {
        var answered = input;
        for (var operator : pipeline.operators()) {
            answered = switch (operator) {
                case Lookup lookup -> answered(answered, lookup.input(), lookup.reference(), lookup.condition(), most);
                case Join join -> answered(answered, join.left(), join.right(), join.condition(), most);
                default -> answered;
            };
        }
        return answered;
    }

    private InputRows answered(InputRows input, InputRef asking, InputRef reference, Expr condition, int most) {
        var parts = parts(condition, reference).toList();
        var tables =
                parts.stream().map(part -> part.column().operator()).distinct().toList();
        if (tables.size() != 1 || !(pipeline.operator(tables.getFirst()).orElseThrow() instanceof Source source)) {
            return input;
        }
        var table = input.tables().get(source.at());
        var questions = engine.outputs(pipeline, input.converted(pipeline), List.of(asking))
                .get(asking);
        return table == null || table.rows().isEmpty() || questions == null
                ? input
                : input.with(source.at(), answering(table, first(questions, most), parts));
    }

    /** The parts that say what a column of a table is equal to. */
    private Stream<Part> parts(Expr condition, InputRef reference) {
        if (!(condition instanceof Expr.Call(var function, var args))) {
            return Stream.empty();
        }
        if (function.equals(StandardFunction.AND)) {
            return args.stream().flatMap(arg -> parts(arg, reference));
        }
        return function.equals(StandardFunction.EQ) || function.equals(StandardFunction.IS_NOT_DISTINCT)
                ? Stream.concat(
                        part(args.getFirst(), args.getLast(), reference).stream(),
                        part(args.getLast(), args.getFirst(), reference).stream())
                : Stream.empty();
    }

    private Optional<Part> part(Expr answer, Expr asked, InputRef reference) {
        var isAsked = asked instanceof Literal
                || (asked instanceof Expr.FieldRef field && !field.side().equals(Expr.RIGHT));
        return isAsked && answer instanceof Expr.FieldRef field && field.side().equals(Expr.RIGHT)
                ? new Copies(pipeline).of(reference, field.name()).map(column -> new Part(asked, column))
                : Optional.empty();
    }

    private static TypedRows first(TypedRows questions, int most) {
        return questions.with(questions.rows().stream().limit(most).toList());
    }

    private static TypedRows answering(TypedRows table, TypedRows questions, List<Part> parts) {
        var positions = new ArrayList<Integer>();
        var names = table.fields().stream().map(field -> field.name()).toList();
        parts.forEach(part -> positions.add(names.indexOf(part.column().field())));
        Map<List<@Nullable Object>, List<@Nullable Object>> byKey = new LinkedHashMap<>();
        for (var question : questions.rows()) {
            var row = new ArrayList<@Nullable Object>(
                    table.rows().get(byKey.size() % table.rows().size()));
            for (int i = 0; i < parts.size(); i++) {
                var type = table.fields().get(positions.get(i)).type();
                var value = value(parts.get(i).asked(), questions, question);
                row.set(
                        positions.get(i),
                        value == null ? null : ColumnValues.fit(value, type).orElse(null));
            }
            byKey.putIfAbsent(key(row, positions), row);
        }
        for (List<@Nullable Object> row : table.rows()) {
            byKey.putIfAbsent(key(row, positions), row);
        }
        return table.with(List.copyOf(byKey.values()));
    }

    private static List<@Nullable Object> key(List<@Nullable Object> row, List<Integer> positions) {
        var key = new ArrayList<@Nullable Object>();
        positions.forEach(position -> key.add(ComparedValues.key(row.get(position))));
        return key;
    }

    private static @Nullable Object value(Expr asked, TypedRows questions, List<@Nullable Object> question) {
        return switch (asked) {
            case Expr.FieldRef field -> {
                var names = questions.fields().stream().map(own -> own.name()).toList();
                var position = names.indexOf(field.name());
                yield position < 0 ? null : question.get(position);
            }
            case Literal literal -> NearValues.of(literal).findFirst().orElse(null);
            default -> null;
        };
    }
}
