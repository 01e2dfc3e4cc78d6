package io.landfall.validation.reference.alteryx.tool;

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
import java.util.Map;
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
        var names = names(passing, sides.getFirst().prefix(), run);
        var chosen = passing.stream()
                .map(candidate -> chosen(candidate, Objects.requireNonNull(names.get(candidate))))
                .toList();
        if (block.commaDecimal()
                && chosen.stream().anyMatch(one -> one.field().type().isNumber() && one.converts())) {
            throw run.refused("Select with the comma as decimal separator");
        }
        return new Selection(chosen, run);
    }

    private static Map<Candidate, String> names(List<Candidate> passing, String first, ToolRun run) {
        var free = FreeNames.all();
        var authors = new HashMap<String, String>();
        var given = new HashMap<Candidate, String>();
        for (var one : passing) {
            if (one.isRenamed()) {
                if (authors.put(key(one.wish()), one.prefix()) != null) {
                    throw run.refused("fields that are renamed alike");
                }
                given.put(one, free.take(one.wish()));
            }
        }
        for (var one : passing) {
            if (!one.isRenamed()) {
                var author = authors.get(key(one.wish()));
                if (author != null && !List.of(author, first).contains(one.prefix())) {
                    throw run.refused("a field of a later input that is called as one that is renamed");
                }
                var name = free.take(one.wish(), author == null ? one.prefix() : "");
                if (author == null
                        && !List.of(one.wish(), one.prefix() + one.wish()).contains(name)) {
                    throw run.refused("three fields of one name");
                }
                given.put(one, name);
            }
        }
        return given;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
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
        var retyped = candidate.line().flatMap(line -> line.retyped(named.type()));
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
