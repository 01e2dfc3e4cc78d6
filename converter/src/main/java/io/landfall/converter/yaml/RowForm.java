package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Rows in documents: a list of lists, with one constant or expression for each field. */
record RowForm(Expressions expressions, Problems problems) {

    private static final String KEY = "rows";

    static List<Sequence> write(Values values) {
        var fields = values.fields();
        return values.rows().stream()
                .map(row -> Sequence.of(cells(fields, row)))
                .toList();
    }

    private static List<String> cells(List<Field> fields, List<Literal> row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(ExpressionText.print(row.get(i), fields.get(i).type()));
        }
        return cells;
    }

    static List<Sequence> write(Unpivot unpivot) {
        return unpivot.rows().stream()
                .map(row -> Sequence.of(row.stream().map(ExpressionText::print).toList()))
                .toList();
    }

    List<List<Literal>> constants(Entries entries, List<Field> fields) {
        return rows(entries, fields, (cell, field) -> expressions.constant(cell, field.type()));
    }

    /** Expressions of exactly the fields' types. */
    List<List<Expr>> expressions(Entries entries, List<Field> fields, ExpressionScope scope) {
        return rows(entries, fields, (cell, field) -> expression(cell, field, scope));
    }

    private Expr expression(Scalar cell, Field field, ExpressionScope scope) {
        var before = problems.count();
        var expr = expressions.read(Optional.of(cell), scope);
        if (expr.type().equals(field.type())) {
            return expr;
        }
        if (problems.count() == before) {
            problems.add(
                    DocumentCode.DECLARED_TYPE,
                    cell.at(),
                    field.name(),
                    field.type().sql(),
                    expr.type().sql());
        }
        return Expr.nothing(field.type());
    }

    /** Rows of one cell for each field; others are problems, and left out. */
    private <T> List<List<T>> rows(Entries entries, List<Field> fields, BiFunction<Scalar, Field, T> read) {
        var rows = new ArrayList<List<T>>();
        for (var item : entries.items(KEY)) {
            var cells = entries.items(KEY, item);
            if (cells.size() != fields.size()) {
                problems.add(
                        DocumentCode.WRONG_COUNT,
                        item.at(),
                        Integer.toString(cells.size()),
                        Integer.toString(fields.size()));
                continue;
            }
            var row = new ArrayList<T>();
            for (int i = 0; i < cells.size(); i++) {
                var field = fields.get(i);
                entries.scalar(KEY, cells.get(i)).ifPresent(cell -> row.add(read.apply(cell, field)));
            }
            if (row.size() == fields.size()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
