package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one place in the making. */
final class GeneratedTable {

    /** One in so many values that are not foreseen is tried nevertheless, in an input that has any. */
    private static final int AGAIN = 10;

    /** One in so many inputs has values that are not foreseen. */
    private static final int BOLD = 3;

    /** One in so many rows has small numbers. */
    private static final int SMALL = 6;

    private final List<Origin> place;
    private final Choices choices;
    private final List<Made> partners;
    private final List<Integer> used;
    private final Map<Integer, List<Object>> special = new HashMap<>();
    private final List<Map<Integer, Object>> aims;
    private final List<AimedRows.Pair> pairs;
    private final AimedRows aimedRows;
    private final MetRows meeting;
    private int singles;
    private final boolean mild;
    private final boolean tame;
    private final boolean unique;
    private final boolean alone;
    private final boolean bold;
    private final boolean aimsAtOnce;
    private final boolean hasNumbers;
    private final RandomGenerator random;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Set<List<@Nullable Object>> aimedAt = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A table that has its rows. */
    record Made(List<Origin> place, TypedRows rows) {}

    /**
     * A table without rows.
     *
     * @param isAside whether other rows look for theirs in it
     * @param before rows that earlier inputs had; the special values of columns come one after the other
     * @param partners tables whose rows may look for theirs here
     */
    GeneratedTable(
            List<Origin> place,
            Choices choices,
            Manner manner,
            boolean isAside,
            RandomGenerator random,
            int before,
            List<Made> partners) {
        this.place = place;
        this.choices = choices;
        this.used = IntStream.range(0, place.size())
                .filter(i -> choices.hints().isUsed(place.get(i)))
                .boxed()
                .toList();
        this.mild = manner.isMild();
        this.tame = manner == Manner.TAME;
        this.unique = tame || (mild && isAside);
        this.alone = manner == Manner.ALONE;
        this.aimsAtOnce = manner == Manner.AIMED;
        this.hasNumbers = used.stream()
                        .map(place::get)
                        .filter(column -> !choices.hints().isKey(column)
                                && choices.values(column).hasSmall())
                        .count()
                > 1;
        this.random = random;
        this.aimedRows = new AimedRows(place, choices, random);
        this.meeting = new MetRows(place, choices, mild, random);
        this.bold = InputGenerator.random(before).nextInt(BOLD) == 0;
        this.aims = mild ? List.of() : choices.aims(place);
        this.pairs = mild ? List.of() : choices.pairs(place);
        this.singles = before / 2;
        this.partners = partners;
    }

    TypedRows rows(int count) {
        var most = Math.min(count, unique ? different() : count);
        while (rows.size() < most) {
            rows.add(settled(next()));
        }
        var fields =
                place.stream().map(column -> choices.values(column).field()).toList();
        return new TypedRows(fields, List.of()).with(rows);
    }

    /** The row with what every row has, and mostly without values that were not foreseen in others. */
    private List<@Nullable Object> settled(List<@Nullable Object> row) {
        for (int i = 0; i < row.size(); i++) {
            var column = place.get(i);
            var values = choices.values(column);
            var known = row.get(i);
            var alike = choices.alike().get(column);
            if (alike != null) {
                row.set(i, values.stored(alike.get(random.nextInt(alike.size()))));
            } else if (isAvoided(column, known) && !(bold && random.nextInt(AGAIN) == 0)) {
                row.set(i, values.stored(values.usual(random).orElse(null)));
            }
        }
        return row;
    }

    private boolean isAvoided(Origin column, @Nullable Object value) {
        return value == null
                ? choices.values(column).isRequired() && !choices.absent().contains(column)
                : choices.isAvoided(column, value);
    }

    private List<@Nullable Object> next() {
        if (aimsAtOnce && rows.isEmpty() && hasAims()) {
            return aimed();
        }
        if (repeats()) {
            return repeated();
        }
        if (isSingle()) {
            return single();
        }
        var row = fresh(mild);
        if (alone && random.nextInt(4) > 0) {
            aimedRows.put(row, choices.passing(place));
        }
        return isMet() ? meeting.met(row, partners.get(random.nextInt(partners.size()))) : row;
    }

    /** So many rows can be told apart by their keys. */
    private int different() {
        return place.stream()
                .map(choices::pool)
                .filter(pool -> !pool.isEmpty())
                .mapToInt(List::size)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean repeats() {
        return !unique && !rows.isEmpty() && random.nextInt(5) == 0;
    }

    /** An earlier row, or one that differs from it in one column; twice what is aimed at would miss its aim. */
    private List<@Nullable Object> repeated() {
        var others = rows.stream().filter(row -> !aimedAt.contains(row)).toList();
        var from = others.isEmpty() ? rows : others;
        var row = new ArrayList<@Nullable Object>(from.get(random.nextInt(from.size())));
        if (random.nextBoolean() && !row.isEmpty()) {
            var column = random.nextInt(row.size());
            var isLeftOut = !mild && random.nextInt(3) == 0;
            row.set(column, isLeftOut ? choices.values(place.get(column)).stored(null) : value(column, mild));
        }
        return row;
    }

    private boolean isMet() {
        return !unique && !partners.isEmpty() && random.nextInt(mild ? 3 : 2) == 0;
    }

    private boolean isSingle() {
        return !mild && !alone && !used.isEmpty() && random.nextInt(3) > 0;
    }

    /** A row of every day but for one value, one column and one special value of it after the other. */
    private List<@Nullable Object> single() {
        if (hasAims() && singles % 2 == 1) {
            return aimed();
        }
        var row = fresh(true);
        var turn = hasAims() ? singles / 2 : singles;
        var column = used.get(turn % used.size());
        var values = choices.values(place.get(column));
        var all = special.computeIfAbsent(column, _ -> inTurn(values));
        var known = row.get(column);
        if (known != null && choices.hints().isKey(place.get(column)) && random.nextBoolean()) {
            row.set(column, values.stored(values.almost(known, random)));
        } else if (!all.isEmpty()) {
            row.set(column, values.stored(all.get(turn / used.size() % all.size())));
        }
        singles++;
        return row;
    }

    private boolean hasAims() {
        return !aims.isEmpty() || !pairs.isEmpty();
    }

    /**
     * A row of every day but for values that belong together: alone in its group, then with others, then with one other, and then with one
     * that has its share of them.
     */
    private List<@Nullable Object> aimed() {
        var row = fresh(true);
        aimedAt.add(row);
        var rounds = aimsAtOnce ? 1 : 3;
        var turn = singles++ / 2 % (rounds * aims.size() + pairs.size());
        if (turn >= rounds * aims.size()) {
            return paired(row, pairs.get(turn - rounds * aims.size()));
        }
        var aim = aims.get(turn % aims.size());
        var round = turn / aims.size();
        if (round != 1) {
            aimedRows.makeLonely(row, singles);
        }
        aimedRows.put(row, aim);
        if (round == 2) {
            rows.add(settled(aimedRows.counterweight(row, aim)));
        }
        return row;
    }

    private List<@Nullable Object> paired(List<@Nullable Object> row, AimedRows.Pair pair) {
        aimedRows.makeLonely(row, singles);
        var other = new ArrayList<@Nullable Object>(row);
        aimedRows.put(other, pair.other());
        rows.add(settled(other));
        aimedRows.put(row, pair.one());
        return row;
    }

    /** Every special value: what columns are compared with comes first, for that is where there is no time for all of them. */
    private List<Object> inTurn(ColumnValues values) {
        var special = values.special();
        var first = special.stream().filter(values::isExpected).toList();
        var rest = special.stream().filter(value -> !values.isExpected(value)).toList();
        return Stream.of(mixed(first), mixed(rest)).flatMap(List::stream).toList();
    }

    private List<Object> mixed(List<Object> values) {
        return Choices.some(values, values.size(), InputGenerator.random(values.size()));
    }

    private List<@Nullable Object> fresh(boolean mild) {
        var row = new ArrayList<@Nullable Object>();
        var isSmall = hasNumbers && !tame && random.nextInt(SMALL) == 0;
        for (int i = 0; i < place.size(); i++) {
            var value = value(i, mild);
            row.add(isSmall && value != null ? small(place.get(i), value) : value);
        }
        return row;
    }

    /** Numbers that are small together: of great ones, products and powers hide what is added to them. */
    private Object small(Origin column, Object value) {
        return choices.hints().isKey(column)
                ? value
                : choices.values(column).small(random).orElse(value);
    }

    private @Nullable Object value(int index, boolean mild) {
        var column = place.get(index);
        var values = choices.values(column);
        if (choices.absent().contains(column)) {
            return values.stored(null);
        }
        var pool = choices.pool(column);
        if (unique && !pool.isEmpty()) {
            return values.stored(shared(values, pool.get(rows.size() % pool.size()), mild));
        }
        if (alone && !pool.isEmpty()) {
            return values.stored(shared(values, pool.getFirst(), mild));
        }
        var bound = choices.bound(column);
        return !bound.isEmpty() && !tame && !(mild && values.isClosed()) && random.nextBoolean()
                ? values.stored(shared(values, bound.get(random.nextInt(bound.size())), mild))
                : values.stored(chosen(values, pool, mild));
    }

    private @Nullable Object chosen(ColumnValues values, List<Object> pool, boolean mild) {
        if (mild && values.isClosed()) {
            return values.usual(random).orElse(null);
        }
        var dice = random.nextInt(100);
        if (dice < (mild ? 5 : 10) && !tame && !(mild && values.isRequired())) {
            return null;
        }
        if (!pool.isEmpty() && dice < 75) {
            var shared =
                    shared(values, pool.get(Math.min(random.nextInt(pool.size()), random.nextInt(pool.size()))), mild);
            return shared == null || mild || random.nextInt(6) > 0 ? shared : values.almost(shared, random);
        }
        if (values.meetsConstants() && dice < 60) {
            return values.near(random, mild).orElse(null);
        }
        var odd = !mild && dice < 80;
        return (odd ? values.odd(random) : values.usual(random)).orElse(null);
    }

    private @Nullable Object shared(ColumnValues values, Object value, boolean mild) {
        Optional<Object> fitting = values.shared(value, mild);
        return fitting.or(() -> values.usual(random)).orElse(null);
    }
}
