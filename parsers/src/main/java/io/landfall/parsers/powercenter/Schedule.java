package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/**
 * When a workflow runs by itself.
 *
 * @param type {@code ONDEMAND}, {@code CONTINUOUS} or {@code ONSERVERINIT}, empty when it goes by the rest
 */
public record Schedule(String type, Optional<StartTime> start, Optional<Recurrence> recurrence, Optional<End> end) {

    /**
     * How often.
     *
     * @param type {@code ONCE}, {@code RECURRING} or {@code CUSTOM}
     * @param every the time between two runs, when recurring
     * @param daily how often in a day, when custom
     * @param days on which days, when custom
     */
    public record Recurrence(String type, Optional<Interval> every, Optional<Interval> daily, Optional<Days> days) {}

    /**
     * On which days.
     *
     * @param type {@code DAILY}, {@code WEEKLY} or {@code MONTHLY}
     * @param interval every so many of those
     */
    public record Days(String type, int interval, List<Day> on) {
        public Days {
            on = List.copyOf(on);
        }
    }

    /** A day of the week or of the month; what does not apply is empty. */
    public record Day(String day, String dayOfMonth, String occurrence) {}

    /** When it stops; what does not apply is empty. */
    public record End(String type, String on, String after, boolean never) {}
}
