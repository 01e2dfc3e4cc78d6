package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes input for a pipeline that tries hard to tell it from what it should be. The same seed makes the same rows. */
final class InputGenerator {

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private static final int BOUNDS = 6;

    /** In inputs of more rows every row has what a check asks every row for: none would be left otherwise. */
    private static final int DIFFERENT = 12;

    private final Pipeline pipeline;
    private final ColumnHints hints;
    private final Map<Origin, ColumnValues> columns = new LinkedHashMap<>();
    private final Map<SourceLocation, List<Origin>> places = new LinkedHashMap<>();
    private final Set<SourceLocation> aside = new HashSet<>();
    private final Map<SourceLocation, List<String>> keys = new HashMap<>();
    private final Map<SourceLocation, Set<Set<String>>> singles;
    private final Map<Origin, Object> passing;
    private final List<Map<Origin, Object>> aims;
    private final Map<Origin, Set<Object>> avoided = new HashMap<>();

    InputGenerator(Pipeline pipeline, Legacy legacy) {
        this.pipeline = pipeline;
        this.hints = ColumnHints.of(pipeline);
        this.passing = Passing.of(pipeline);
        this.aims = Aims.of(pipeline, passing);
        this.singles = SingleMatches.of(pipeline);
        Predicate<Object> near = NearbyValues.allowed(pipeline);
        for (var source : InputRows.sources(pipeline)) {
            var place = places.computeIfAbsent(source.at(), _ -> new ArrayList<>());
            for (var field : source.fields()) {
                var column = new Origin(source.id(), field.name());
                Predicate<Object> allowed = near.and(
                        value -> !(value instanceof Number number) || legacy.holds(source.at(), field.name(), number));
                columns.put(column, new ColumnValues(field, column, hints, CellText.of(source), allowed));
                if (place.stream().noneMatch(known -> known.field().equals(field.name()))) {
                    place.add(column);
                }
            }
        }
        pipeline.operators().forEach(this::noteAside);
        ChangedTables.of(pipeline).forEach(this::noteChanged);
    }

    /** Leaves out of most rows what checks of the pipeline do not foresee, as an engine says. */
    void ask(NativeEngine engine) {
        var values = new LinkedHashMap<Origin, List<Object>>();
        columns.forEach((column, of) -> values.put(column, of.all()));
        CheckedValues.refused(
                        pipeline,
                        engine,
                        values,
                        (column, value) -> values(column).stored(value))
                .forEach((column, refused) -> {
                    values(column).refuse(refused);
                    avoided.computeIfAbsent(column, _ -> new HashSet<>()).addAll(refused);
                });
    }

    /** Makes fewer rows like one that was not foreseen, where a single value of it can be why. */
    void avoid(SourceLocation place, List<@Nullable Object> row) {
        var of = Objects.requireNonNull(places.get(place));
        var special = IntStream.range(0, row.size())
                .filter(i -> row.get(i) != null && !values(of.get(i)).isUsual(row.get(i)))
                .boxed()
                .toList();
        if (special.size() == 1) {
            var column = of.get(special.getFirst());
            avoided.computeIfAbsent(column, _ -> new HashSet<>()).add(row.get(special.getFirst()));
        }
    }

    /** What stands in a table before its rows are changed; its keys, if it has any, are unique. */
    private void noteChanged(ChangedTables.Changed changed) {
        var target = changed.first();
        var place = new ArrayList<Origin>();
        for (var field : changed.fields()) {
            var column = new Origin(target.id(), field.name());
            columns.put(column, new ColumnValues(field, column, hints, Optional.empty(), _ -> true));
            place.add(column);
        }
        places.put(target.at(), place);
        aside.add(target.at());
        if (!changed.keys().isEmpty()) {
            keys.put(target.at(), changed.keys());
        }
    }

    /** Without rows of a key that is there already, or that is NULL in a table that has a key; crowded inputs show what two matches come to. */
    private TypedRows single(SourceLocation place, TypedRows table, Manner manner) {
        var key = keys.get(place);
        if (key != null) {
            return Keyed.of(table, key).withoutNull().unique();
        }
        var single = table;
        for (var match : manner == Manner.CROWDED ? Set.<Set<String>>of() : singles.getOrDefault(place, Set.of())) {
            single = Keyed.of(single, match).unique();
        }
        return single;
    }

    /** Where rows are read. */
    List<SourceLocation> places() {
        return List.copyOf(places.keySet());
    }

    /** So many rows of a source show every special value of its columns. */
    int enough() {
        return places.values().stream().mapToInt(this::enough).max().orElse(0);
    }

    /** How many inputs with one aim each, in one row or between two, tell more than all of them in one; none where rows stay apart. */
    int wholeAims() {
        return pipeline.operators().stream().anyMatch(Aims::isWhole) ? 2 * aims.size() : 0;
    }

    private int enough(List<Origin> place) {
        var used = place.stream().filter(hints::isUsed).toList();
        var most = used.stream()
                .mapToInt(column -> values(column).special().size() * (hints.isKey(column) ? 2 : 1))
                .max()
                .orElse(0);
        var toAim = aims.stream()
                .filter(aim -> place.stream().anyMatch(aim::containsKey))
                .count();
        return Math.max(most * used.size(), (int) toAim) * (toAim == 0 ? 2 : 4);
    }

    /** Tables that rows are looked up in, or joined to, are smaller, so that matches happen. */
    private void noteAside(Operator operator) {
        switch (operator) {
            case Lookup lookup -> above(lookup.reference());
            case Join join -> above(join.right());
            default -> {}
        }
    }

    private void above(InputRef input) {
        var operator = pipeline.operator(input.operator()).orElseThrow();
        if (operator instanceof Source) {
            aside.add(operator.at());
        }
        operator.inputs().forEach(this::above);
    }

    /**
     * Makes an input.
     *
     * @param rows of a source; of one that is looked up a quarter
     */
    InputRows rows(long seed, int rows, Manner manner) {
        return rows(seed, rows, manner, 0);
    }

    /**
     * Makes an input that goes on where others have ended.
     *
     * @param before rows that were made for a source; the special values of its columns come one after the other
     */
    InputRows rows(long seed, int rows, Manner manner, int before) {
        var random = random(seed);
        var choices = new Choices(
                hints,
                columns,
                pools(rows, manner, random),
                bounds(manner.isMild(), random),
                passing,
                aims,
                manner == Manner.TAME && random.nextBoolean() ? absent() : Set.of(),
                random.nextInt(4) > 0 || rows > DIFFERENT ? alike(manner, random) : Map.of(),
                avoided);
        var made = new HashMap<SourceLocation, GeneratedTable.Made>();
        var drivers = new ArrayList<GeneratedTable.Made>();
        places.keySet().stream().sorted(Comparator.comparing(aside::contains)).forEach(place -> {
            var of = Objects.requireNonNull(places.get(place));
            var isAside = aside.contains(place);
            var count = isAside ? Math.max(Math.min(rows, 6), rows / 4) : rows;
            var partners = isAside ? drivers : List.<GeneratedTable.Made>of();
            var table = new GeneratedTable(of, choices, manner, isAside, random, before, partners).rows(count);
            var one = new GeneratedTable.Made(of, single(place, sorted(table, of, manner), manner));
            made.put(place, one);
            if (!isAside) {
                drivers.add(one);
            }
        });
        var tables = new LinkedHashMap<SourceLocation, TypedRows>();
        places.keySet()
                .forEach(place -> tables.put(
                        place, Objects.requireNonNull(made.get(place)).rows()));
        return new InputRows(tables);
    }

    /** Rows of every day but for one value each that the pipeline ends at or was not converted for; no rows where there are no such. */
    InputRows refused(long seed) {
        var refused = new RefusedValues(places, columns, avoided);
        return refused.in(rows(seed, refused.rows(), Manner.MILD));
    }

    /** Rows that belong together by what the first Aggregator or Sorter wants stand together. */
    private TypedRows sorted(TypedRows table, List<Origin> place, Manner manner) {
        if (manner != Manner.TAME) {
            return table;
        }
        var order = new ArrayList<Integer>();
        hints.order().stream().map(place::indexOf).filter(index -> index >= 0).forEach(order::add);
        var rows = new ArrayList<List<@Nullable Object>>(table.rows());
        rows.sort(Comparator.comparing(row -> order.stream()
                .map(index -> String.valueOf(row.get(index)))
                .toList()
                .toString()));
        return table.with(rows);
    }

    /** The same numbers for the same seed, on every machine. */
    static RandomGenerator random(long seed) {
        return RANDOM.create(seed);
    }

    /** The values that columns which meet each other share. */
    private Map<Origin, List<Object>> pools(int rows, Manner manner, RandomGenerator random) {
        var pools = new HashMap<Origin, List<Object>>();
        var mild = manner.isMild();
        var size = manner.keys(rows);
        columns.keySet().stream()
                .filter(hints::isKey)
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(column -> pools.computeIfAbsent(
                        hints.group(column), _ -> Choices.some(values(column).distinct(size * 2, mild), size, random)));
        return pools;
    }

    /** What checks allow to be NULL may have no other value that they allow. */
    private Set<Origin> absent() {
        return columns.keySet().stream().filter(hints::mayBeAbsent).collect(Collectors.toSet());
    }

    /** What rows have in columns of which a check asks that every row has the same. */
    private Map<Origin, List<@Nullable Object>> alike(Manner manner, RandomGenerator random) {
        var alike = new HashMap<Origin, List<@Nullable Object>>();
        columns.keySet().stream()
                .filter(hints::isAlike)
                .forEach(column -> alike.put(column, values(column).alike(manner.isMild(), random)));
        return alike;
    }

    /** Some values each for columns that are bounds of each other, so that a value often is a bound. */
    private Map<Origin, List<Object>> bounds(boolean mild, RandomGenerator random) {
        var pools = new HashMap<Origin, List<Object>>();
        columns.keySet().stream()
                .filter(hints::isBound)
                .forEach(column -> pools.computeIfAbsent(
                        hints.bounded(column),
                        _ -> Choices.some(values(column).distinct(BOUNDS * 2, mild), BOUNDS, random)));
        return pools;
    }

    private ColumnValues values(Origin column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** Numbers first: their values go into texts as well, not the other way. */
    private int rank(Origin column) {
        return values(column).field().type().isText() ? 1 : 0;
    }
}
