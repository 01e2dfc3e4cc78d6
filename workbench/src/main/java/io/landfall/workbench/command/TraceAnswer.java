package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Trace;
import io.landfall.validation.proof.Trace.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code trace} found. */
record TraceAnswer(
        String landfall,
        long millis,
        String asset,
        Map<String, String> key,
        List<Traced> pipelines,
        List<DiagnosticAnswer> diagnostics)
        implements Answer {

    /** How many rows of one operator are shown to people. */
    private static final int SHOWN = 5;

    /**
     * The way through one pipeline.
     *
     * @param found whether any row has the key
     * @param parting the operator where the two part
     * @param reason why only one side is known
     */
    record Traced(
            String pipeline,
            boolean found,
            @Nullable String parting,
            @Nullable String field,
            @Nullable String reason,
            List<Place> places) {

        static Traced of(String pipeline, Trace trace) {
            var parting = trace.parting();
            return new Traced(
                    pipeline,
                    trace.isFound(),
                    parting.map(Trace.Place::operator).orElse(null),
                    parting.flatMap(Trace.Place::field).orElse(null),
                    trace.reason().orElse(null),
                    trace.places().stream().map(Place::of).toList());
        }

        boolean isFine() {
            return found && parting == null && reason == null;
        }
    }

    /**
     * An operator.
     *
     * @param location of its legacy transformation or tool
     * @param keyed whether its rows have the key; otherwise only rows are there that differ
     */
    record Place(
            String operator,
            String location,
            State state,
            boolean keyed,
            @Nullable String field,
            List<String> columns,
            List<Pair> rows) {

        static Place of(Trace.Place place) {
            return new Place(
                    place.operator(),
                    place.at().path(),
                    place.state(),
                    place.keyed(),
                    place.field().orElse(null),
                    place.columns(),
                    place.rows().stream()
                            .map(rows -> Pair.of(rows, place.columns()))
                            .toList());
        }
    }

    /**
     * A row on both sides.
     *
     * @param differing the columns whose values are not the same
     */
    record Pair(
            @Nullable List<@Nullable String> legacy,
            @Nullable List<@Nullable String> converted,
            List<String> differing) {

        static Pair of(Trace.Rows rows, List<String> columns) {
            return new Pair(
                    rows.legacy().map(Pair::texts).orElse(null),
                    rows.converted().map(Pair::texts).orElse(null),
                    IntStream.range(0, columns.size())
                            .filter(i -> !rows.isSame(i))
                            .mapToObj(columns::get)
                            .toList());
        }

        private static List<@Nullable String> texts(List<@Nullable Object> row) {
            var texts = new ArrayList<@Nullable String>();
            for (Object value : row) {
                texts.add(
                        value == null
                                ? null
                                : value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString());
            }
            return texts;
        }
    }

    static TraceAnswer of(
            String asset, Map<String, String> key, List<Traced> pipelines, List<Diagnostic> diagnostics, long millis) {
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
        return !pipelines.isEmpty() && pipelines.stream().allMatch(Traced::isFine);
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

    private Stream<String> text(Traced traced) {
        var seen = new HashMap<String, Optional<String>>();
        var lines = new ArrayList<String>();
        for (var place : traced.places()) {
            lines.add("%s  %s".formatted(word(place), head(place)));
            new Lines(place, seen).all().forEach(lines::add);
        }
        lines.add("");
        lines.add(end(traced));
        return lines.stream();
    }

    private static String word(Place place) {
        return switch (place.state()) {
            case SAME -> Colour.GOOD.of("same     ");
            case DIFFERENT -> Colour.BAD.of("different");
            case UNKNOWN -> Colour.DOUBTFUL.of("one side ");
        };
    }

    private static String head(Place place) {
        var where = place.location().substring(place.location().lastIndexOf('/') + 1);
        var name = place.operator().equals(where) ? place.operator() : place.operator() + " (" + where + ")";
        if (!place.keyed()) {
            return name + (place.state() == State.SAME ? ", all rows; they have no key" : ", rows without the key");
        }
        return switch (place.rows().size()) {
            case 0 -> name + ", no row";
            case 1 -> name;
            default -> "%s, %d rows".formatted(name, place.rows().size());
        };
    }

    private String end(Traced traced) {
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

    /** The values at one place: those that nobody has seen yet, and those that differ. */
    private record Lines(Place place, Map<String, Optional<String>> seen) {

        Stream<String> all() {
            var table = new Table();
            place.rows().stream().limit(SHOWN).forEach(pair -> add(pair, table));
            var more = place.rows().size() - SHOWN;
            return Stream.concat(
                    table.lines().map(line -> "             " + line),
                    more > 0 ? Stream.of("             and %d more".formatted(more)) : Stream.of());
        }

        private void add(Pair pair, Table table) {
            for (int i = 0; i < place.columns().size(); i++) {
                var column = place.columns().get(i);
                var isDifferent =
                        place.state() == State.DIFFERENT && pair.differing().contains(column);
                var value = Optional.ofNullable(shown(pair, i));
                var isNew = !value.equals(seen.put(column, value));
                if (isDifferent) {
                    table.add(column, "legacy " + text(pair.legacy(), i), "pipeline " + text(pair.converted(), i));
                } else if (isNew) {
                    table.add(column, text(pair.legacy() == null ? pair.converted() : pair.legacy(), i));
                }
            }
        }

        private static @Nullable String shown(Pair pair, int column) {
            var row = pair.legacy() == null ? pair.converted() : pair.legacy();
            return Objects.requireNonNull(row).get(column);
        }

        private static String text(@Nullable List<@Nullable String> row, int column) {
            if (row == null) {
                return "has no such row";
            }
            var value = row.get(column);
            return value == null ? "NULL" : "'" + value + "'";
        }
    }
}
