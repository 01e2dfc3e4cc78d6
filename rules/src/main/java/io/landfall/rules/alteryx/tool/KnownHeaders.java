package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.tool.CrossTabHeaders.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields that a Cross Tab makes of header values that are known before any run, from the data at hand or from the workflow alone. The fields come in the dictionary order of the values,
 * in which case does not matter and numbers count as numbers, as stored layouts show; where a punctuation mark stands in that order they do
 * not, so that it is told whether it matters.
 *
 * <p>NULL and the empty text have names of their own, and come first, as stored layouts show.
 *
 * @param origin what says where the values come from
 * @param isSorted whether the order of the fields is certain
 * @param isByName whether the columns have the names that are made of the values, because one is NULL or empty
 */
record KnownHeaders(List<Column> columns, CrossTabCode origin, boolean isSorted, boolean isByName) {

    /** Values and where they come from. */
    private record Found(List<String> values, CrossTabCode origin) {}

    /** Designer's own tables end before. */
    private static final int MOST = 2000;

    private static final String TEXT = "_header";

    /** The fields; empty where values are not known, or would share a field, which is found then. */
    static Optional<KnownHeaders> of(
            Tool tool,
            CrossTab crossTab,
            List<AlteryxField> keys,
            AlteryxField header,
            Records records,
            ToolContext context,
            Findings findings) {
        var method = method(crossTab);
        var found = method.flatMap(_ -> values(tool, header, records, context));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var shared = shared(found.get().values(), crossTab, method.get(), keys);
        if (!shared.isEmpty()) {
            var names = String.join(", ", shared);
            findings.block(Diagnostic.of(CrossTabCode.HEADERS_SHARED, tool.at(), tool.name(), header.name(), names));
            return Optional.empty();
        }
        return Optional.of(of(found.get(), crossTab, method.get()));
    }

    private static KnownHeaders of(Found found, CrossTab crossTab, CrossTabMethod method) {
        var values = found.values();
        var absent = values.stream().filter(CrossTabHeaders.ABSENT::contains).toList();
        var present = values.stream()
                .filter(value -> !absent.contains(value))
                .sorted(DictionaryOrder.SYMBOLS_FIRST)
                .toList();
        var sorted = Stream.concat(absent.stream().sorted(Comparator.reverseOrder()), present.stream())
                .toList();
        var columns = new ArrayList<Column>();
        sorted.forEach(value -> columns.add(column(
                CrossTabHeaders.name(crossTab, method, value),
                method,
                absent.isEmpty() ? value : CrossTabHeaders.plain(value))));
        if (crossTab.methods().contains(CrossTabMethod.TOTAL_COLUMN)) {
            columns.add(column(CrossTabHeaders.TOTAL, CrossTabMethod.TOTAL_COLUMN, ""));
        }
        var isFirst =
                absent.isEmpty() || (absent.size() == 1 && present.stream().noneMatch(KnownHeaders::beginsWithMark));
        return new KnownHeaders(
                List.copyOf(columns), found.origin(), isFirst && DictionaryOrder.isCertain(present), !absent.isEmpty());
    }

    private static boolean beginsWithMark(String value) {
        return !Character.isLetterOrDigit(value.codePointAt(0));
    }

    private static Column column(String name, CrossTabMethod method, String value) {
        var field = new RecordField(name, new StoredType(FieldType.DOUBLE, "", ""), "", "");
        return new Column(field, method, value);
    }

    /** The method whose fields stand side by side; in which order those of several do is not known. */
    static Optional<CrossTabMethod> method(CrossTab crossTab) {
        var methods = crossTab.methods().stream()
                .filter(method -> method != CrossTabMethod.TOTAL_COLUMN)
                .toList();
        return methods.size() == 1 ? Optional.of(methods.getFirst()) : Optional.empty();
    }

    private static Optional<Found> values(Tool tool, AlteryxField header, Records records, ToolContext context) {
        var texts = new Project(
                "_header_texts",
                records.ref(),
                List.of(new Projection(TEXT, FieldConversion.text(header.value()), tool.at())),
                tool.at());
        var distinct = new Distinct("_headers", InputRef.of(texts.id()), List.of(TEXT), Ordering.NONE, tool.at());
        var field = List.of(AlteryxField.text(TEXT, AlteryxField.UNLIMITED));
        var asked = new Records(InputRef.of(distinct.id()), field);
        var known = context.known(List.of(texts, distinct), asked, MOST, tool.at())
                .flatMap(rows -> found(rows.rows(), CrossTabCode.HEADERS_AS_KNOWN));
        return known.isPresent()
                ? known
                : context.stated(List.of(texts), asked.at(InputRef.of(texts.id())), MOST, tool.at())
                        .flatMap(rows -> found(rows, CrossTabCode.HEADERS_AS_STATED));
    }

    private static Optional<Found> found(List<List<Optional<String>>> rows, CrossTabCode origin) {
        var values = rows.stream()
                .map(row -> CrossTabHeaders.present(row.getFirst()))
                .distinct()
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Found(values, origin));
    }

    /** Values whose field is there already; names of fields are the same in either case. */
    private static List<String> shared(
            List<String> values, CrossTab crossTab, CrossTabMethod method, List<AlteryxField> keys) {
        Set<String> taken = new HashSet<>();
        keys.forEach(key -> taken.add(key.name().toLowerCase(Locale.ROOT)));
        if (crossTab.methods().contains(CrossTabMethod.TOTAL_COLUMN)) {
            taken.add(CrossTabHeaders.TOTAL.toLowerCase(Locale.ROOT));
        }
        return values.stream()
                .sorted()
                .filter(value ->
                        !taken.add(CrossTabHeaders.name(crossTab, method, value).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
