package io.landfall.validation.parity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a comparison goes by. Column names are those of the left side, in any case.
 *
 * @param key columns that say which rows belong together; none to compare rows as a multiset
 * @param tolerances by column; {@code *} for every column of numbers that has none of its own
 * @param ignored columns of either side that do not count
 * @param mapping names of right columns by left ones, where they differ
 * @param filter condition in SQL that rows of both sides must meet to count
 * @param leniency which differences of texts do not count
 * @param memory limit such as {@code 1GB}
 * @param temporary folder for what does not fit into memory
 */
public record ParitySettings(
        List<String> key,
        Map<String, Tolerance> tolerances,
        List<String> ignored,
        Map<String, String> mapping,
        Optional<String> filter,
        Leniency leniency,
        Optional<String> memory,
        Optional<Path> temporary) {

    /** Rows as a multiset, and nothing but the same counts. */
    public static final ParitySettings STRICT = new ParitySettings(
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Leniency.NONE,
            Optional.empty(),
            Optional.empty());

    public ParitySettings {
        key = List.copyOf(key);
        tolerances = Map.copyOf(tolerances);
        ignored = List.copyOf(ignored);
        mapping = Map.copyOf(mapping);
    }

    /**
     * Which differences of texts do not count.
     *
     * @param blanks those of blanks at either end
     * @param letterCase those of upper and lower case
     * @param emptyIsNull whether an empty text is the same as NULL
     */
    public record Leniency(boolean blanks, boolean letterCase, boolean emptyIsNull) {
        public static final Leniency NONE = new Leniency(false, false, false);
    }

    /** A text that is another one as soon as anything is that rows may be compared by; memory and its folder change no result. */
    String identity() {
        return "%s %s %s %s %s %s"
                .formatted(key, new TreeMap<>(tolerances), ignored, new TreeMap<>(mapping), filter, leniency);
    }

    public ParitySettings withKey(String... columns) {
        return new ParitySettings(List.of(columns), tolerances, ignored, mapping, filter, leniency, memory, temporary);
    }

    public ParitySettings withTolerances(Map<String, Tolerance> others) {
        return new ParitySettings(key, others, ignored, mapping, filter, leniency, memory, temporary);
    }

    public ParitySettings withIgnored(String... columns) {
        return new ParitySettings(key, tolerances, List.of(columns), mapping, filter, leniency, memory, temporary);
    }

    /** The same with nothing said of some columns' tolerances, nor of their being ignored. */
    ParitySettings without(Set<String> columns) {
        var kept = new LinkedHashMap<>(tolerances);
        kept.keySet().removeAll(columns);
        var others = ignored.stream().filter(name -> !columns.contains(name)).toList();
        return withTolerances(kept).withIgnored(others.toArray(String[]::new));
    }

    public ParitySettings withMapping(Map<String, String> names) {
        return new ParitySettings(key, tolerances, ignored, names, filter, leniency, memory, temporary);
    }

    public ParitySettings withFilter(String condition) {
        return new ParitySettings(
                key, tolerances, ignored, mapping, Optional.of(condition), leniency, memory, temporary);
    }

    public ParitySettings withLeniency(Leniency other) {
        return new ParitySettings(key, tolerances, ignored, mapping, filter, other, memory, temporary);
    }

    public ParitySettings withMemory(String limit) {
        return new ParitySettings(key, tolerances, ignored, mapping, filter, leniency, Optional.of(limit), temporary);
    }

    public ParitySettings withTemporary(Path folder) {
        return new ParitySettings(key, tolerances, ignored, mapping, filter, leniency, memory, Optional.of(folder));
    }
}
