package io.landfall.validation.parity;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Relation;
import io.landfall.validation.data.Relation.Column;
import io.landfall.validation.parity.SchemaDifference.Compatibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of two sides belong together, and as what their values are compared.
 *
 * @param differences in the columns themselves
 */
record Alignment(List<ColumnPair> pairs, List<SchemaDifference> differences, List<Diagnostic> diagnostics) {

    List<ColumnPair> keys() {
        return pairs.stream().filter(ColumnPair::key).toList();
    }

    List<ColumnPair> values() {
        return pairs.stream().filter(pair -> !pair.key()).toList();
    }

    boolean failed() {
        return !diagnostics.isEmpty();
    }

    /**
     * What somebody knows about the values of a side.
     *
     * @param families by column; a column without values has none
     * @param declared whether that is a promise rather than a guess
     */
    record Known(Relation relation, Map<String, Family> families, boolean declared) {}

    static Alignment of(Known left, Known right, ParitySettings settings, SourceLocation at) {
        return new Builder(left, right, settings, at).build();
    }

    /** Makes the pairs, and collects what is wrong on the way. */
    private static final class Builder {

        private final Known left;
        private final Known right;
        private final ParitySettings settings;
        private final SourceLocation at;
        private final List<ColumnPair> pairs = new ArrayList<>();
        private final List<SchemaDifference> differences = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        Builder(Known left, Known right, ParitySettings settings, SourceLocation at) {
            this.left = left;
            this.right = right;
            this.settings = settings;
            this.at = at;
        }

        Alignment build() {
            var ignored = ignored();
            var taken = new HashSet<Column>();
            for (var column : left.relation().columns()) {
                var other = partner(column);
                other.ifPresent(taken::add);
                if (ignored.contains(key(column.name()))
                        || (other.isPresent()
                                && ignored.contains(key(other.get().name())))) {
                    continue;
                }
                if (other.isPresent()) {
                    pair(column, other.get());
                } else {
                    differences.add(
                            new SchemaDifference(column.name(), type(left, column), null, Compatibility.MISSING));
                }
            }
            right.relation().columns().stream()
                    .filter(column -> !taken.contains(column) && !ignored.contains(key(column.name())))
                    .forEach(column -> differences.add(
                            new SchemaDifference(column.name(), null, type(right, column), Compatibility.EXTRA)));
            check();
            return new Alignment(List.copyOf(pairs), List.copyOf(differences), List.copyOf(diagnostics));
        }

        private Set<String> ignored() {
            return settings.ignored().stream().map(Builder::key).collect(Collectors.toSet());
        }

        private Optional<Column> partner(Column column) {
            var mapped = settings.mapping().entrySet().stream()
                    .filter(entry -> key(entry.getKey()).equals(key(column.name())))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (mapped.isPresent()) {
                return find(right, mapped.get());
            }
            var isMapped = settings.mapping().values().stream()
                    .anyMatch(name -> key(name).equals(key(column.name())));
            return isMapped ? Optional.empty() : find(right, column.name());
        }

        /** The column of that very name, else the only one of that name in another case. */
        private Optional<Column> find(Known side, String name) {
            var columns = side.relation().columns();
            var exact = columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst();
            if (exact.isPresent()) {
                return exact;
            }
            var others = columns.stream()
                    .filter(column -> key(column.name()).equals(key(name)))
                    .toList();
            if (others.size() > 1) {
                diagnostics.add(Diagnostic.of(ParityCode.NAME_AMBIGUOUS, at, name));
            }
            return others.stream().findFirst();
        }

        private void pair(Column one, Column other) {
            var families = families(one, other);
            var untyped = one.untyped() || other.untyped();
            var judgement = Judgement.of(
                    families.left(), families.right(), !untyped && one.type().equals(other.type()));
            var isKey = settings.key().stream().anyMatch(name -> key(name).equals(key(one.name())));
            var declared = left.declared() || right.declared();
            var pair = new ColumnPair(pairs.size(), one, other, isKey, judgement, declared, Optional.empty());
            pairs.add(new ColumnPair(pair.index(), one, other, isKey, judgement, declared, tolerance(pair)));
            if (!untyped && !one.type().equals(other.type())) {
                var compatibility = judgement == Judgement.SHOWN ? Compatibility.BY_TEXT : Compatibility.COMPATIBLE;
                differences.add(new SchemaDifference(one.name(), one.type(), other.type(), compatibility));
            }
        }

        private record Families(Family left, Family right) {}

        /** A side that does not say takes what the other one says; where neither does, both guesses have to agree. */
        private Families families(Column one, Column other) {
            var mine = left.families().get(one.name());
            var others = right.families().get(other.name());
            if (one.untyped() != other.untyped() && !left.declared() && !right.declared()) {
                var said = one.untyped() ? Family.of(other.type()) : Family.of(one.type());
                return new Families(said, said);
            }
            var first = mine == null ? others : mine;
            var second = others == null ? mine : others;
            if (first == null || second == null) {
                return new Families(Family.TEXT, Family.TEXT);
            }
            var agree = Judgement.of(first, second, false) != Judgement.SHOWN;
            return agree || !one.untyped() ? new Families(first, second) : new Families(Family.TEXT, Family.TEXT);
        }

        private Optional<Tolerance> tolerance(ColumnPair pair) {
            if (!pair.isNumber() || pair.key()) {
                return Optional.empty();
            }
            return settings.tolerances().entrySet().stream()
                    .filter(entry -> key(entry.getKey()).equals(key(pair.name())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .or(() -> Optional.ofNullable(settings.tolerances().get("*")));
        }

        private void check() {
            if (pairs.isEmpty()) {
                diagnostics.add(Diagnostic.of(ParityCode.NOTHING_IN_COMMON, at, names(left), names(right)));
                return;
            }
            for (var name : settings.key()) {
                if (pair(name).isEmpty()) {
                    var both = pairs.stream().map(ColumnPair::name).collect(Collectors.joining(", "));
                    diagnostics.add(Diagnostic.of(ParityCode.KEY_UNKNOWN, at, name, both));
                }
            }
            settings.ignored().forEach(name -> known("The list of ignored columns", name));
            settings.mapping().keySet().forEach(name -> known("The mapping of columns", name));
            settings.mapping().values().forEach(name -> known("The mapping of columns", name));
            settings.tolerances().keySet().stream()
                    .filter(name -> !name.equals("*"))
                    .forEach(this::checkTolerance);
        }

        private void checkTolerance(String name) {
            known("The list of tolerances", name);
            if (pair(name).filter(pair -> !pair.isNumber()).isPresent()) {
                diagnostics.add(Diagnostic.of(ParityCode.NO_NUMBERS, at, name));
            }
        }

        private void known(String who, String name) {
            var known = Stream.of(left, right)
                    .flatMap(side -> side.relation().columns().stream())
                    .anyMatch(column -> key(column.name()).equals(key(name)));
            if (!known) {
                diagnostics.add(Diagnostic.of(ParityCode.COLUMN_UNKNOWN, at, who, name));
            }
        }

        private Optional<ColumnPair> pair(String name) {
            return pairs.stream()
                    .filter(pair -> key(pair.name()).equals(key(name)))
                    .findFirst();
        }

        private static String names(Known side) {
            return side.relation().columns().stream().map(Column::name).collect(Collectors.joining(", "));
        }

        private static @Nullable String type(Known side, Column column) {
            var family = side.families().get(column.name());
            return column.untyped() ? (family == null ? "TEXT" : family.name()) : column.type();
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }
}
