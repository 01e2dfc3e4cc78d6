package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.rules.powercenter.flow.FieldNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that the code computes on its way, each a field of its own, so that whoever reads a variable does not compute it again. */
public final class Steps {

    /** So many parts are written out again rather than made a field. */
    private static final int SMALL = 3;

    private final FieldNames names;
    private final List<Map<Field, Expr>> layers = new ArrayList<>();

    /**
     * No steps yet.
     *
     * @param names those that the fields of the row leave free
     */
    public Steps(FieldNames names) {
        this.names = names;
    }

    /**
     * The steps in their order: those of a layer read only fields of the row and of layers before. What nobody reads is no step.
     *
     * @param readers what is computed in the end
     */
    public List<Map<Field, Expr>> layers(Stream<Expr> readers) {
        var read = new HashSet<String>();
        readers.forEach(reader -> reader.fields().forEach(field -> read.add(field.name())));
        var needed = new ArrayList<Map<Field, Expr>>();
        for (var layer : layers.reversed()) {
            var some = new LinkedHashMap<>(layer);
            some.keySet().removeIf(field -> !read.contains(field.name()));
            some.values().forEach(value -> value.fields().forEach(field -> read.add(field.name())));
            if (!some.isEmpty()) {
                needed.addFirst(some);
            }
        }
        return needed;
    }

    /** The value as it is read from now on. */
    JavaValue step(String wish, JavaValue value) {
        return switch (value) {
            case JavaValue.Whole whole -> {
                var settled = WholeNumbers.settled(whole);
                yield new JavaValue.Whole(
                        step(wish, settled.expr()), settled.width(), settled.least(), settled.greatest());
            }
            case JavaValue.Real(var expr) -> new JavaValue.Real(step(wish, expr));
            case JavaValue.Truth(var expr) -> new JavaValue.Truth(step(wish, expr));
            case JavaValue.Text(var expr, var mayBeNull, var longest) ->
                new JavaValue.Text(step(wish, expr), mayBeNull, longest);
            case JavaValue.Thing(var expr, var kind, var isPrimitive) ->
                new JavaValue.Thing(step(wish, expr), kind, isPrimitive);
            case JavaValue.Nothing nothing -> nothing;
        };
    }

    /** The expression as it is read from now on. */
    Expr step(String wish, Expr value) {
        if (isSmall(value)) {
            return value;
        }
        for (var layer : layers) {
            for (var step : layer.entrySet()) {
                if (step.getValue().equals(value)) {
                    return field(step.getKey());
                }
            }
        }
        var field = new Field(names.free(wish), value.type());
        var read = value.fields().stream()
                .map(ref -> new Field(ref.name(), ref.type()))
                .toList();
        var place = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (read.stream().anyMatch(layers.get(i)::containsKey)) {
                place = i + 1;
            }
        }
        if (place == layers.size()) {
            layers.add(new LinkedHashMap<>());
        }
        layers.get(place).put(field, value);
        return field(field);
    }

    private static Expr field(Field field) {
        return Expr.field(field.name(), field.type());
    }

    private static boolean isSmall(Expr value) {
        var parts = new ArrayList<>(List.of(value));
        for (int i = 0; i < parts.size() && parts.size() <= SMALL; i++) {
            parts.get(i).parts().forEach(parts::add);
        }
        return parts.size() <= SMALL;
    }
}
