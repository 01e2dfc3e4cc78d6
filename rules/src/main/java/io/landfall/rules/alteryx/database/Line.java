package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.flow.DatabaseQuery;
import io.landfall.rules.alteryx.flow.FlowCode;
import io.landfall.rules.alteryx.flow.Quoting;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What arrives at an In-DB tool, and how it is asked for in SQL. */
record Line(List<AlteryxField> fields, DatabaseQuery query, Quoting quoting) {

    /** Converts a tool with one input. */
    static Rewrite<ToolResult> into(
            Tool tool, ToolInputs inputs, Quoting quoting, Function<Line, Rewrite<ToolResult>> conversion) {
        return inputs.only()
                .map(records -> of(records, quoting).map(conversion).orElseGet(() -> blocked(tool)))
                .orElseGet(() -> noInput(tool));
    }

    /** Nothing where the records are in no database. */
    static Optional<Line> of(Records records, Quoting quoting) {
        return records.database().map(query -> new Line(records.fields(), query, quoting));
    }

    static Rewrite<ToolResult> noInput(Tool tool) {
        return Rewrite.blockedBy(Diagnostic.of(FlowCode.NO_INPUT, tool.at(), tool.name(), String.valueOf(tool.id())));
    }

    static Rewrite<ToolResult> blocked(Tool tool) {
        return Rewrite.blockedBy(
                Diagnostic.of(DatabaseCode.NOT_FROM_DATABASE, tool.at(), tool.name(), String.valueOf(tool.id())));
    }

    /** The field of that name, in any case; one that is not there blocks. */
    Optional<AlteryxField> field(Tool tool, String name, Findings findings) {
        var found = fields.stream().filter(field -> field.isCalled(name)).findFirst();
        if (found.isEmpty()) {
            findings.block(Diagnostic.of(FieldCode.FIELD_MISSING, tool.at(), name));
        }
        return found;
    }

    /** All fields, each as it is. */
    List<Column> columns() {
        return fields.stream().map(this::column).toList();
    }

    Column column(AlteryxField field) {
        return new Column(value(field), field);
    }

    /** A field of the rows that are called {@code t}. With the name of the rows before it no database takes it for anything else. */
    String value(AlteryxField field) {
        return value("t", field);
    }

    String value(String rows, AlteryxField field) {
        return rows + "." + quoting.name(field.name());
    }

    /** SQL of the author that may not stay in its place blocks. */
    void holding(Tool tool, String sql, Findings findings) {
        holding(tool, sql, quoting, findings);
    }

    static void holding(Tool tool, String sql, Quoting quoting, Findings findings) {
        if (!SqlPlace.holds(sql, quoting)) {
            findings.block(Diagnostic.of(DatabaseCode.NOT_IN_PLACE, tool.at(), tool.name(), sql));
        }
    }

    /** SQL that the author wrote as one operand; a comment at its end ends with the line. */
    static String bracketed(String sql) {
        return sql.contains("--") || sql.contains("#") ? "(%s\n)".formatted(sql) : "(%s)".formatted(sql);
    }

    /** A step that reads these rows as {@code t}. */
    String select(List<Column> columns, String rest) {
        return Column.select(columns, quoting) + "\nFROM " + query.last() + " t" + rest;
    }

    /** The fields of an order; one that is not there blocks. */
    String order(Tool tool, List<SortField> order, Findings findings) {
        return order.stream()
                .flatMap(key -> field(tool, key.field(), findings).stream()
                        .map(field -> value(field) + (key.descending() ? " DESC" : "")))
                .collect(Collectors.joining(", "));
    }
}
