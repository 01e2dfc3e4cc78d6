package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Trace;
import io.landfall.validation.proof.Trace.State;
import io.landfall.workbench.proof.TracedPipeline;
import io.landfall.workbench.proof.TracedPlace;
import io.landfall.workbench.proof.TracedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code trace} found. */
record TraceAnswer(
        String landfall,
        long millis,
        String asset,
        Map<String, String> key,
        List<TracedPipeline> pipelines,
        List<DiagnosticAnswer> diagnostics)
        implements Answer {

    /** How many rows of one operator are shown to people. */
    private static final int SHOWN = 5;

    static TraceAnswer of(
            String asset,
            Map<String, String> key,
            List<TracedPipeline> pipelines,
            List<Diagnostic> diagnostics,
            long millis) {
        return new TraceAnswer(
                Version.number(),
                millis,
                asset,
                new LinkedHashMap<>(key),
                pipelines,
                diagnostics.stream().map(DiagnosticAnswer::of).toList());
    }

    @JsonIgnore
    boolean isFine() {
        return !pipelines.isEmpty() && pipelines.stream().allMatch(TracedPipeline::isFine);
    }

    @Override
    public Stream<String> text() {
        var title = "%s  %s".formatted(Colour.TITLE.of(asset), keyText());
        return Stream.of(
                        Stream.of(title),
                        pipelines.stream().flatMap(this::text),
                        diagnostics.stream().map(DiagnosticAnswer::text))
                .flatMap(lines -> lines);
    }

    private String keyText() {
        return key.entrySet().stream()
                .map(one -> "%s = %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> text(TracedPipeline traced) {
        var seen = new HashMap<String, Set<Optional<String>>>();
        var lines = new ArrayList<String>();
        for (var place : traced.places()) {
            lines.add("%s  %s".formatted(word(place), head(place)));
            new Lines(place, seen).all().forEach(lines::add);
        }
        lines.add("");
        lines.add(end(traced));
        return lines.stream();
    }

    private static String word(TracedPlace place) {
        return switch (place.state()) {
            case SAME -> Colour.GOOD.of("same     ");
            case DIFFERENT -> Colour.BAD.of("different");
            case UNKNOWN -> Colour.DOUBTFUL.of("one side ");
        };
    }

    private static String head(TracedPlace place) {
        var where = place.location().substring(place.location().lastIndexOf('/') + 1);
        var name = place.operator().equals(where) ? place.operator() : place.operator() + " (" + where + ")";
        if (!place.keyed()) {
            return name + (place.state() == State.SAME ? ", all rows; they have no key" : ", rows without the key");
        }
        return switch (place.rows().size()) {
            case 0 -> name + ", no row";
            case 1 -> name;
            default ->
                "%s, %d rows%s"
                        .formatted(name, place.rows().size(), place.rows().size() < Trace.MOST_ROWS ? "" : " or more");
        };
    }

    private String end(TracedPipeline traced) {
        if (traced.reason() != null) {
            return Colour.DOUBTFUL.of("Only one side is known") + ": " + traced.reason();
        }
        if (traced.parting() != null) {
            return Colour.BAD.of("They part")
                    + " at %s%s".formatted(traced.parting(), traced.field() == null ? "" : "." + traced.field());
        }
        return traced.found()
                ? Colour.GOOD.of("The same") + " to the end"
                : Colour.DOUBTFUL.of("No row") + " has %s; --key names a column of a source".formatted(keyText());
    }

    /**
     * The values at one place: those that the last place with the column did not have in any row, and those that differ.
     *
     * @param seen the values of the last place with a column
     */
    private record Lines(TracedPlace place, Map<String, Set<Optional<String>>> seen) {

        Stream<String> all() {
            var table = new Table();
            var rows = place.rows().stream().limit(SHOWN).toList();
            for (int i = 0; i < rows.size(); i++) {
                add(rows.get(i), rows.size() == 1 ? "" : "row " + (i + 1), table);
            }
            for (int i = 0; i < place.columns().size(); i++) {
                var column = i;
                seen.put(
                        place.columns().get(column),
                        place.rows().stream()
                                .map(pair -> Optional.ofNullable(shown(pair, column)))
                                .collect(Collectors.toSet()));
            }
            var more = place.rows().size() - SHOWN;
            return Stream.concat(
                    table.lines().map(line -> "             " + line),
                    more > 0 ? Stream.of("             and %d more".formatted(more)) : Stream.of());
        }

        private void add(TracedRows pair, String title, Table table) {
            var isTitled = title.isEmpty();
            for (int i = 0; i < place.columns().size(); i++) {
                var column = place.columns().get(i);
                var isDifferent =
                        place.state() == State.DIFFERENT && pair.differing().contains(column);
                var isNew = !seen.getOrDefault(column, Set.of()).contains(Optional.ofNullable(shown(pair, i)));
                if ((isDifferent || isNew) && !isTitled) {
                    table.add(title);
                    isTitled = true;
                }
                if (isDifferent) {
                    table.add(column, "legacy " + text(pair.legacy(), i), "pipeline " + text(pair.converted(), i));
                } else if (isNew) {
                    table.add(column, text(pair.legacy() == null ? pair.converted() : pair.legacy(), i));
                }
            }
        }

        private static @Nullable String shown(TracedRows pair, int column) {
            var row = pair.legacy() == null ? pair.converted() : pair.legacy();
            return Objects.requireNonNull(row).get(column);
        }

        private static String text(@Nullable List<@Nullable String> row, int column) {
            return row == null ? "has no such row" : Table.value(row.get(column));
        }
    }
}
