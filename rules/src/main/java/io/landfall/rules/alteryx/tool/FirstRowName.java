package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The name of a field that a Dynamic Rename took from the first record, and the values that give it. A value that another field had
 * before it got a number behind it; a field without a value is named after its place.
 *
 * @param values all that give the name
 */
record FirstRowName(List<String> values) {

    private static final Pattern NUMBERED = Pattern.compile("(.+?)_?([2-9]|[1-9]\\d+)", Pattern.DOTALL);
    private static final Pattern UNNAMED = Pattern.compile("Field_?\\d+");

    FirstRowName {
        values = List.copyOf(values);
    }

    static FirstRowName of(List<AlteryxField> named, int position) {
        var name = named.get(position).name();
        var before = IntStream.range(0, position)
                .mapToObj(other -> named.get(other).name())
                .toList();
        var numbered = NUMBERED.matcher(name);
        var twice = numbered.matches() && before.stream().anyMatch(numbered.group(1)::equalsIgnoreCase)
                ? Stream.of(numbered.group(1))
                : Stream.<String>empty();
        var unnamed = UNNAMED.matcher(name).matches() ? Stream.of("") : Stream.<String>empty();
        return new FirstRowName(Stream.of(Stream.of(name), twice, unnamed)
                .flatMap(values -> values)
                .toList());
    }

    Expr isGivenBy(Expr value) {
        return Conditions.any(values.stream()
                .map(name -> Expr.call(StandardFunction.EQ, value, Expr.text(name)))
                .toList());
    }
}
