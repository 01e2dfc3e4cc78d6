package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.pipeline.WindowField.Frame;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlValue.Mapping;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Measures and window fields in documents: a function {@code of} one expression or a list of them. A frame is left away where
 * it is the whole partition.
 */
record MeasureForm(Expressions expressions) {

    private static final String START = "start";
    private static final String END = "end";

    static Mapping write(Measure measure) {
        var mapping = Mapping.small()
                .put("name", measure.name())
                .put("type", measure.type().sql())
                .put("function", measure.function());
        arguments(mapping, measure.args()).putIf("distinct", measure.distinct());
        return mapping.putIfPresent("filter", measure.filter().map(ExpressionText::print));
    }

    /**
     * @param header type of the values that become columns
     */
    static Mapping write(Pivot.Column column, SqlType header) {
        return Mapping.small()
                .put("value", ExpressionText.print(column.value(), header))
                .put("measure", write(column.measure()));
    }

    static Mapping write(WindowField field) {
        var mapping = Mapping.small()
                .put("name", field.name())
                .put("type", field.type().sql())
                .put("function", field.function());
        arguments(mapping, field.args());
        return field.frame().equals(Frame.ALL) ? mapping : mapping.put("frame", write(field.frame()));
    }

    private static Mapping arguments(Mapping mapping, List<Expr> args) {
        return switch (args.size()) {
            case 0 -> mapping;
            case 1 -> mapping.put("of", ExpressionText.print(args.getFirst()));
            default ->
                mapping.putNames("of", args.stream().map(ExpressionText::print).toList());
        };
    }

    private static Mapping write(Frame frame) {
        return Mapping.small().put("first", bound(frame.first())).put("last", bound(frame.last()));
    }

    private static YamlValue bound(int row) {
        return switch (row) {
            case Frame.START -> new YamlValue.Text(START);
            case Frame.END -> new YamlValue.Text(END);
            default -> new YamlValue.Plain(Integer.toString(row));
        };
    }

    Measure measure(Entries entries, ExpressionScope scope, SourceLocation at) {
        return new Measure(
                entries.text("name"),
                expressions.type(entries.scalar("type")),
                entries.word("function", Measure.Function.class),
                arguments(entries, scope),
                entries.truth("distinct"),
                entries.has("filter")
                        ? Optional.of(expressions.condition(entries.scalar("filter"), scope))
                        : Optional.empty(),
                at);
    }

    List<Pivot.Column> columns(Entries entries, SqlType header, ExpressionScope scope, SourceLocation at) {
        var columns = entries.each("columns", column -> {
            var value = column.scalar("value").map(text -> expressions.constant(text, header));
            var measure = column.one("measure", nested -> measure(nested, scope, at));
            return value.flatMap(found -> measure.map(of -> new Pivot.Column(found, of)));
        });
        return columns.stream().flatMap(Optional::stream).toList();
    }

    WindowField windowField(Entries entries, ExpressionScope scope, SourceLocation at) {
        return new WindowField(
                entries.text("name"),
                expressions.type(entries.scalar("type")),
                entries.word("function", WindowField.Function.class),
                arguments(entries, scope),
                entries.optional("frame", frame -> new Frame(bound(frame, "first"), bound(frame, "last")))
                        .orElse(Frame.ALL),
                at);
    }

    private List<Expr> arguments(Entries entries, ExpressionScope scope) {
        if (entries.node("of").orElse(null) instanceof Scalar) {
            return List.of(expressions.read(entries.scalar("of"), scope));
        }
        return entries.scalarsIfAny("of").stream()
                .map(arg -> expressions.read(Optional.of(arg), scope))
                .toList();
    }

    private static int bound(Entries entries, String key) {
        return entries.scalar(key)
                .map(row -> switch (row.text()) {
                    case START -> Frame.START;
                    case END -> Frame.END;
                    default -> entries.integer(row, Frame.START);
                })
                .orElse(0);
    }
}
