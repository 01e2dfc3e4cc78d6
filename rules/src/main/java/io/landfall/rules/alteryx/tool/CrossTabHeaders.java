package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.Sighting;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header values of a Cross Tab as Designer last saw them, or else as the data at hand has them. A field is named by the value with every character but letters, digits and
 * underscores of ASCII replaced by an underscore; NULL is {@code _Null_} and the empty text {@code _Empty_}.
 *
 * @param value what a record's header is compared by: the value itself where Designer remembers values, else the name made of it
 * @param named what the name is made of, where records are compared by that and two values may have one name; which field the second
 *     value has then is not documented
 * @param columns in the order of the fields
 * @param remarks on where the values come from
 */
record CrossTabHeaders(Expr value, Optional<Expr> named, List<Column> columns, List<Diagnostic> remarks) {

    /** Characters that no field of a value has. */
    private static final String MANGLED = "[^A-Za-z0-9_]";

    private static final String NULL = "_Null_";

    private static final String EMPTY = "_Empty_";

    /** What fields are named by where a value is NULL or empty. */
    static final List<String> ABSENT = List.of(NULL, EMPTY);

    /** The field of the total of a row. */
    static final String TOTAL = "Total";

    CrossTabHeaders {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /**
     * A field for a header value, or for all of them.
     *
     * @param header the value, or the name made of it; empty for the total of a row
     */
    record Column(RecordField field, CrossTabMethod method, String header) {}

    /** The columns of counts, in which a record may have nothing to count. */
    List<Column> counts() {
        return columns.stream()
                .filter(column -> column.method() == CrossTabMethod.COUNT)
                .toList();
    }

    static CrossTabHeaders of(
            Tool tool,
            CrossTab crossTab,
            List<AlteryxField> keys,
            AlteryxField header,
            Records records,
            ToolContext context,
            Findings findings) {
        // An app was last run with answers that need not be those which are saved with it.
        var known = context.sighting() == Sighting.ANSWERS
                ? KnownHeaders.of(tool, crossTab, keys, header, records, context, new Findings())
                : Optional.<KnownHeaders>empty();
        if (known.isPresent()) {
            return known(tool, header, known.get());
        }
        var seen = ToolRules.seen(tool, context, findings).stream()
                .filter(field -> keys.stream().noneMatch(key -> key.isCalled(field.name())))
                .toList();
        if (seen.isEmpty()) {
            return KnownHeaders.of(tool, crossTab, keys, header, records, context, findings)
                    .map(found -> known(tool, header, found))
                    .orElseGet(() -> unknown(tool, crossTab, header, findings));
        }
        var named = new ArrayList<Column>();
        var remembered = new ArrayList<Column>();
        for (var field : seen) {
            var column = column(crossTab, field);
            if (column.isEmpty()) {
                findings.block(Diagnostic.of(CrossTabCode.HEADERS_OUTDATED, tool.at(), tool.name(), field.name()));
            }
            column.ifPresent(found -> {
                named.add(found);
                remembered(crossTab, found).ifPresent(remembered::add);
            });
        }
        var text = FieldConversion.text(header.value());
        var remarks = List.of(Diagnostic.of(CrossTabCode.HEADERS_AS_SEEN, tool.at(), tool.name(), header.name()));
        return remembered.size() == named.size()
                ? new CrossTabHeaders(text, Optional.empty(), remembered, remarks)
                : new CrossTabHeaders(
                        nameOf(text), header.type().isInteger() ? Optional.empty() : Optional.of(text), named, remarks);
    }

    private static CrossTabHeaders known(Tool tool, AlteryxField header, KnownHeaders known) {
        var remarks = new ArrayList<Diagnostic>();
        remarks.add(Diagnostic.of(known.origin(), tool.at(), tool.name(), header.name()));
        if (!known.isSorted()) {
            remarks.add(Diagnostic.of(CrossTabCode.HEADERS_ORDER, tool.at(), tool.name(), header.name()));
        }
        var text = FieldConversion.text(header.value());
        return known.isByName()
                ? new CrossTabHeaders(nameOf(text), Optional.of(text), known.columns(), remarks)
                : new CrossTabHeaders(text, Optional.empty(), known.columns(), remarks);
    }

    private static CrossTabHeaders unknown(Tool tool, CrossTab crossTab, AlteryxField header, Findings findings) {
        if (!findings.isBlocked()) {
            var code = KnownHeaders.method(crossTab).isPresent()
                    ? CrossTabCode.HEADERS_UNKNOWN
                    : CrossTabCode.METHODS_UNORDERED;
            findings.block(Diagnostic.of(code, tool.at(), tool.name(), header.name()));
        }
        return new CrossTabHeaders(FieldConversion.text(header.value()), Optional.empty(), List.of(), List.of());
    }

    /** With one method only counts and means have a prefix; with several all have. */
    private static Optional<Column> column(CrossTab crossTab, RecordField field) {
        var methods = crossTab.methods();
        if (methods.contains(CrossTabMethod.TOTAL_COLUMN) && field.name().equals(TOTAL)) {
            return Optional.of(new Column(field, CrossTabMethod.TOTAL_COLUMN, ""));
        }
        if (methods.size() == 1 && !isPrefixed(methods.getFirst())) {
            return Optional.of(new Column(field, methods.getFirst(), field.name()));
        }
        return methods.stream()
                .filter(method -> field.name().startsWith(prefix(method)))
                .findFirst()
                .map(method -> new Column(
                        field, method, field.name().substring(prefix(method).length())));
    }

    /** The name of the field of a header value. */
    static String name(CrossTab crossTab, CrossTabMethod method, String value) {
        var plain = plain(value);
        return crossTab.methods().size() == 1 && !isPrefixed(method) ? plain : prefix(method) + plain;
    }

    /** The value with nothing but characters that names of fields have. */
    static String plain(String value) {
        return value.replaceAll(MANGLED, "_");
    }

    /** The value, or what it is named by. */
    static String present(Optional<String> value) {
        return value.map(text -> text.isEmpty() ? EMPTY : text).orElse(NULL);
    }

    private static boolean isPrefixed(CrossTabMethod method) {
        return switch (method) {
            case SUM, FIRST, LAST, CONCAT -> false;
            case AVG, COUNT, X_COLUMN, TOTAL_COLUMN, TOTAL_ROW, UNKNOWN -> true;
        };
    }

    private static String prefix(CrossTabMethod method) {
        return method.code() + "_";
    }

    /** The value that a computed field was made for, which Designer notes as where the field comes from. */
    private static Optional<Column> remembered(CrossTab crossTab, Column column) {
        if (column.method() == CrossTabMethod.TOTAL_COLUMN) {
            return Optional.of(column);
        }
        var source = column.field().source();
        var start = "CrossTab:Header:%s:".formatted(crossTab.headerField());
        var end = ":%s:".formatted(column.method().code());
        if (!source.startsWith(start) || !source.endsWith(end) || source.length() <= start.length() + end.length()) {
            return Optional.empty();
        }
        var value = source.substring(start.length(), source.length() - end.length());
        return plain(value).equals(column.header())
                ? Optional.of(new Column(column.field(), column.method(), value))
                : Optional.empty();
    }

    private static Expr nameOf(Expr text) {
        var plain =
                Expr.call(PatternFunction.PATTERN_REPLACE, text, Expr.text(MANGLED), Expr.text("_"), Expr.text("c"));
        return new Expr.Case(
                List.of(
                        new Expr.Branch(Expr.call(StandardFunction.IS_NULL, text), Expr.text(NULL)),
                        new Expr.Branch(Expr.call(StandardFunction.EQ, text, Expr.text("")), Expr.text(EMPTY))),
                plain);
    }
}
