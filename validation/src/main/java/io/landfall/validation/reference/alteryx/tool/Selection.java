package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Select block lets through. The fields that come in lie side by side, those of a joining tool with the prefix of their side.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/select-tool.html">Select Tool</a>
 */
record Selection(List<Chosen> chosen, ToolRun run) {

    /**
     * The fields of one input.
     *
     * @param prefix such as {@code Right_}; empty in a plain Select
     */
    record Side(String prefix, List<FlowField> fields) {}

    /** A field that passes, and where it comes from. */
    record Chosen(FlowField field, int position, boolean converts) {}

    private record Candidate(String prefix, FlowField field, int position, Optional<SelectField> line) {

        boolean isRenamed() {
            return line.filter(one -> !one.rename().isEmpty()).isPresent();
        }

        String wish() {
            return line.map(SelectField::outputName).orElse(field.name());
        }
    }

    /** Names that the author gives are taken before all others, as Designer's stored metadata shows. */
    static Selection of(SelectBlock block, List<Side> sides, ToolRun run) {
        var passing = candidates(block, sides).stream()
                .filter(candidate -> candidate.line().map(SelectField::selected).orElseGet(block::passesUnknown))
                .toList();
        var names = FreeNames.all();
        var given = new HashMap<Candidate, String>();
        passing.stream().filter(Candidate::isRenamed).forEach(one -> given.put(one, names.take(one.wish())));
        var authors = passing.stream()
                .filter(Candidate::isRenamed)
                .map(one -> one.wish().toLowerCase(Locale.ROOT))
                .toList();
        passing.stream().filter(one -> !one.isRenamed()).forEach(one -> {
            var taken = authors.contains(one.wish().toLowerCase(Locale.ROOT));
            given.put(one, names.take(one.wish(), taken ? "" : one.prefix()));
        });
        var chosen = passing.stream()
                .map(candidate -> chosen(candidate, Objects.requireNonNull(given.get(candidate))))
                .toList();
        if (block.commaDecimal()
                && chosen.stream().anyMatch(one -> one.field().type().isNumber() && one.converts())) {
            throw run.refused("Select with the comma as decimal separator");
        }
        return new Selection(chosen, run);
    }

    /** The incoming order, unless the author has changed it; fields that are not listed then stand where their line is. */
    private static List<Candidate> candidates(SelectBlock block, List<Side> sides) {
        var candidates = new ArrayList<Candidate>();
        for (var side : sides) {
            for (var field : side.fields()) {
                var line = block.of(side.prefix(), field.name());
                candidates.add(new Candidate(side.prefix(), field, candidates.size(), line));
            }
        }
        if (block.orderChanged()) {
            candidates.sort(Comparator.comparingInt(
                    candidate -> candidate.line().map(block.fields()::indexOf).orElseGet(() -> unlisted(block))));
        }
        return candidates;
    }

    private static int unlisted(SelectBlock block) {
        var unknown = block.fields().stream().filter(SelectField::isUnknown).findFirst();
        return unknown.map(block.fields()::indexOf).orElse(block.fields().size());
    }

    private static Chosen chosen(Candidate candidate, String name) {
        var named = candidate.field().named(name);
        var retyped = candidate
                .line()
                .map(SelectField::type)
                .filter(type -> type.type() != FieldType.NONE && type.type() != FieldType.UNKNOWN);
        return new Chosen(retyped.map(named::typed).orElse(named), candidate.position(), retyped.isPresent());
    }

    List<FlowField> fields() {
        return chosen.stream().map(Chosen::field).toList();
    }

    /** The records that leave, made of those that lie side by side. */
    Records records(List<Row> rows) {
        var selected = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            List<@Nullable Object> values = new ArrayList<>(chosen.size());
            for (var one : chosen) {
                var value = row.get(one.position());
                values.add(one.converts() ? Stored.copied(one.field(), value) : value);
            }
            selected.add(new Row(values));
        }
        return new Records(fields(), selected);
    }
}
