package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the cells of a Cross Tab, and in its totals. */
final class CrossTabCells {

    private static final Expr ZERO = Expr.number(BigDecimal.ZERO, Types.DOUBLE);

    private final Tool tool;
    private final CrossTab crossTab;
    private final AlteryxField value;
    private final Findings findings;
    private final List<AlteryxField> fields = new ArrayList<>();

    CrossTabCells(Tool tool, CrossTab crossTab, AlteryxField value, Findings findings) {
        this.tool = tool;
        this.crossTab = crossTab;
        this.value = value;
        this.findings = findings;
    }

    /** The fields of the columns made so far. */
    List<AlteryxField> fields() {
        return List.copyOf(fields);
    }

    boolean dependOnOrder() {
        return crossTab.methods().stream().anyMatch(method -> switch (method) {
            case FIRST, LAST, CONCAT -> true;
            case SUM, AVG, COUNT, X_COLUMN, TOTAL_COLUMN, TOTAL_ROW, UNKNOWN -> false;
        });
    }

    /** The column of a header value; a row's total is computed from the others. */
    Optional<Pivot.Column> column(CrossTabHeaders.Column column) {
        if (column.method() == CrossTabMethod.TOTAL_COLUMN) {
            return Optional.empty();
        }
        var field = field(column);
        if (column.method() == CrossTabMethod.X_COLUMN) {
            findings.say(Diagnostic.of(CrossTabCode.SHARE, tool.at(), tool.name(), field.name()));
        }
        var measure = measure(column, field);
        if (measure.isEmpty() || crossTab.methods().contains(CrossTabMethod.TOTAL_ROW) || hasUnknownTotal()) {
            findings.block(Diagnostic.of(
                    CrossTabCode.METHOD, tool.at(), tool.name(), column.method().code()));
            return Optional.empty();
        }
        fields.add(field);
        return measure.map(made -> new Pivot.Column(new Literal.TextValue(column.header()), made));
    }

    /** What the total of a row is next to counts and means is not known. */
    private boolean hasUnknownTotal() {
        return crossTab.methods().contains(CrossTabMethod.TOTAL_COLUMN)
                && !crossTab.methods().equals(List.of(CrossTabMethod.SUM, CrossTabMethod.TOTAL_COLUMN));
    }

    private AlteryxField field(CrossTabHeaders.Column column) {
        var name = column.field().name();
        return switch (column.method()) {
            case FIRST, LAST -> value.named(name);
            case SUM ->
                value.type().isInteger() || value.type() == FieldType.BOOL
                        ? AlteryxField.of(name, FieldType.INT64)
                        : value.type() == FieldType.FIXED_DECIMAL
                                ? value.named(name)
                                : AlteryxField.of(name, FieldType.DOUBLE);
            case CONCAT ->
                AlteryxField.text(name, crossTab.fieldSize() < 1 ? AlteryxField.UNLIMITED : crossTab.fieldSize());
            case COUNT -> AlteryxField.of(name, column.field().type());
            case AVG, X_COLUMN, TOTAL_COLUMN, TOTAL_ROW, UNKNOWN -> AlteryxField.of(name, FieldType.DOUBLE);
        };
    }

    private Optional<Measure> measure(CrossTabHeaders.Column column, AlteryxField field) {
        var number = value.type().isNumber();
        return switch (column.method()) {
            case FIRST -> measure(field, Measure.Function.FIRST_ROW, value.value());
            case LAST -> measure(field, Measure.Function.LAST_ROW, value.value());
            case SUM -> number ? measure(field, Measure.Function.SUM, value.value()) : Optional.empty();
            case AVG ->
                number
                        ? measure(field, Measure.Function.AVG, Expr.cast(value.value(), Types.DOUBLE))
                        : Optional.empty();
            case COUNT -> measure(field, Measure.Function.COUNT, value.value());
            case CONCAT ->
                value.type().isText()
                        ? measure(field, Measure.Function.CONCAT, value.value(), Expr.text(crossTab.separator()))
                        : Optional.empty();
            case X_COLUMN -> share(field);
            case TOTAL_COLUMN, TOTAL_ROW, UNKNOWN -> Optional.empty();
        };
    }

    /** What a column's share is a share of: the sum of numbers, else their count. */
    private Optional<Measure> share(AlteryxField field) {
        return value.type().isNumber()
                ? measure(field, Measure.Function.SUM, Expr.cast(value.value(), Types.DOUBLE))
                : Optional.empty();
    }

    private Optional<Measure> measure(AlteryxField field, Measure.Function function, Expr... args) {
        return Optional.of(new Measure(
                field.name(), field.sqlType(), function, List.of(args), false, Optional.empty(), tool.at()));
    }

    /** The records with shares of columns and totals of rows, in the order that Designer saw. */
    Records completed(
            Records pivoted,
            List<AlteryxField> keys,
            CrossTabHeaders headers,
            List<Operator> operators,
            ToolContext context) {
        var methods = crossTab.methods();
        if (!methods.contains(CrossTabMethod.TOTAL_COLUMN) && !methods.contains(CrossTabMethod.X_COLUMN)) {
            return pivoted;
        }
        var ref = pivoted.ref();
        var totals = columnTotals(headers);
        if (!totals.isEmpty()) {
            var window = new Window(context.id(tool, "totals"), ref, List.of(), Ordering.NONE, totals, tool.at());
            operators.add(window);
            ref = InputRef.of(window.id());
        }
        var columns = Columns.of(keys);
        for (var column : headers.columns()) {
            var name = column.field().name();
            switch (column.method()) {
                case TOTAL_COLUMN -> columns.add(AlteryxField.of(name, FieldType.DOUBLE), rowTotal());
                case X_COLUMN -> columns.add(AlteryxField.of(name, FieldType.DOUBLE), percent(name));
                case SUM, AVG, COUNT, FIRST, LAST, CONCAT, TOTAL_ROW, UNKNOWN -> {
                    var field = pivoted.field(name).orElseThrow();
                    columns.add(field, field.value());
                }
            }
        }
        var project = columns.project(context.id(tool, "columns"), ref, tool.at());
        operators.add(project);
        return columns.records(project);
    }

    private List<WindowField> columnTotals(CrossTabHeaders headers) {
        return headers.columns().stream()
                .filter(column -> column.method() == CrossTabMethod.X_COLUMN)
                .map(column -> new WindowField(
                        total(column.field().name()),
                        Types.DOUBLE,
                        WindowField.Function.SUM,
                        List.of(Expr.field(column.field().name(), Types.DOUBLE)),
                        WindowField.Frame.ALL,
                        tool.at()))
                .toList();
    }

    private static String total(String name) {
        return "_total_" + name;
    }

    private static Expr percent(String name) {
        var share = Expr.call(
                MathFunction.DIVIDE_OR_NULL, Expr.field(name, Types.DOUBLE), Expr.field(total(name), Types.DOUBLE));
        return Expr.call(StandardFunction.TIMES, share, Expr.number(BigDecimal.valueOf(100), Types.DOUBLE));
    }

    private Expr rowTotal() {
        return fields.stream()
                .map(field -> Expr.call(StandardFunction.COALESCE, Expr.cast(field.value(), Types.DOUBLE), ZERO))
                .reduce((left, right) -> Expr.call(StandardFunction.PLUS, left, right))
                .orElse(ZERO);
    }
}
