package io.landfall.converter.workflow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a workflow starts by itself.
 *
 * @param zone time zone of all its times, for example {@code Europe/Berlin}; empty where nobody said
 * @param end the last start; empty for none
 */
public record Schedule(Recurrence recurrence, Optional<LocalDateTime> start, Optional<End> end, Optional<String> zone) {

    /** How often. */
    public sealed interface Recurrence {}

    /** Once, at the start of the schedule. */
    public record Once() implements Recurrence {}

    /** At the points in time that a cron expression of five fields names: minute, hour, day, month, day of the week. */
    public record Cron(String expression) implements Recurrence {}

    /** Again and again, so long after the start of the schedule. */
    public record Every(Duration interval) implements Recurrence {}

    /** Again as soon as it has ended. */
    public record Continuous() implements Recurrence {}

    /** Whenever the server starts. */
    public record OnServerStart() implements Recurrence {}

    /** What the legacy schedule says, where none of the others does. */
    public record Worded(String words) implements Recurrence {}

    /** When a schedule ends. */
    public sealed interface End {}

    public record EndAt(LocalDateTime time) implements End {}

    public record EndAfter(int runs) implements End {}
}
