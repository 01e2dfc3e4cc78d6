package io.landfall.workbench.plan;

import io.landfall.workbench.plan.Waves.Crossing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many assets are cut over by which day: what came true, and what the waves say.
 *
 * @param actual from the first move to today, at the end of each day on which it changed
 * @param planned from the first day on which a wave is due
 */
public record BurnUp(
        LocalDate today,
        int assets,
        int inWaves,
        SortedMap<LocalDate, Integer> actual,
        SortedMap<LocalDate, Integer> planned) {

    /** Days that the present pace is taken from. */
    private static final int PACE_DAYS = 14;

    static BurnUp of(LocalDate today, int assets, List<Crossing> crossings, List<Wave> waves) {
        var actual = new TreeMap<LocalDate, Integer>();
        var over = new HashSet<Long>();
        for (var crossing : crossings) {
            if (crossing.isOver() ? over.add(crossing.assetId()) : over.remove(crossing.assetId())) {
                actual.put(crossing.day(), over.size());
            }
        }
        var planned = new TreeMap<LocalDate, Integer>();
        var sum = 0;
        for (var wave : waves) {
            sum += wave.assets();
            planned.put(wave.due(), sum);
        }
        return new BurnUp(today, assets, sum, actual, planned);
    }

    public int done() {
        return upTo(actual, today);
    }

    /** How many the waves say should be over by now. */
    public int due() {
        return upTo(planned, today.minusDays(1));
    }

    private static int upTo(SortedMap<LocalDate, Integer> counts, LocalDate day) {
        var until = counts.headMap(day.plusDays(1));
        return until.isEmpty() ? 0 : until.lastEntry().getValue();
    }

    /** The day on which all would be over at the pace of the last two weeks; nothing while nobody moves. */
    public Optional<LocalDate> forecast() {
        var lately = done() - upTo(actual, today.minusDays(PACE_DAYS));
        var left = assets - done();
        return lately <= 0 || left <= 0
                ? Optional.empty()
                : Optional.of(today.plusDays((long) Math.ceil((double) left * PACE_DAYS / lately)));
    }

    public LocalDate from() {
        var first = actual.isEmpty() ? today : actual.firstKey();
        return (planned.isEmpty() || !planned.firstKey().isBefore(first) ? first : planned.firstKey()).minusDays(1);
    }

    public LocalDate to() {
        return planned.isEmpty() || planned.lastKey().isBefore(today) ? today : planned.lastKey();
    }

    /** Where a day is between the first and the last, in percent. */
    public String place(LocalDate day) {
        var days = Math.max(1, ChronoUnit.DAYS.between(from(), to()));
        return number(100.0 * ChronoUnit.DAYS.between(from(), day) / days);
    }

    /** Steps of what came true, as a path in a picture of 100 by 100. */
    public String actualPath() {
        return path(actual, today);
    }

    public String plannedPath() {
        return path(planned, to());
    }

    private String path(SortedMap<LocalDate, Integer> counts, LocalDate end) {
        var path = new StringBuilder("M0 100");
        counts.forEach((day, count) -> path.append("H")
                .append(place(day))
                .append("V")
                .append(number(100 - 100.0 * count / Math.max(1, assets))));
        return path.append("H").append(place(end)).toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
