package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.workflow.Schedule;
import io.landfall.converter.workflow.Schedule.Recurrence;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.powercenter.Interval;
import io.landfall.parsers.powercenter.Schedule.Day;
import io.landfall.parsers.powercenter.Schedule.Days;
import io.landfall.parsers.powercenter.Scheduler;
import io.landfall.parsers.powercenter.StartTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** When a workflow starts by itself, as cron where cron can say it. */
final class Schedules {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;

    private Schedules() {}

    /** The schedule; empty when the workflow is started on demand. */
    static Parsed<Optional<Schedule>> of(Optional<Scheduler> scheduler) {
        var legacy = scheduler.flatMap(Scheduler::schedule);
        if (legacy.isEmpty() || legacy.get().type().equalsIgnoreCase("ONDEMAND")) {
            return Parsed.clean(Optional.empty());
        }
        var start = legacy.get().start().flatMap(Schedules::time);
        var recurrence = recurrence(legacy.get(), start);
        var end = legacy.get().end().flatMap(Schedules::end);
        var schedule = new Schedule(recurrence, start, end, Optional.empty());
        return new Parsed<>(Optional.of(schedule), remarks(schedule, scheduler.get()));
    }

    private static List<Diagnostic> remarks(Schedule schedule, Scheduler at) {
        var said = new ArrayList<Diagnostic>();
        switch (schedule.recurrence()) {
            case Schedule.Worded(var words) -> said.add(Diagnostic.of(WorkflowCode.SCHEDULE_NOT_CRON, at.at(), words));
            case Schedule.Once _, Schedule.Cron _, Schedule.Every _ ->
                said.add(Diagnostic.of(WorkflowCode.NO_TIME_ZONE, at.at()));
            case Schedule.Continuous _, Schedule.OnServerStart _ -> {}
        }
        return said;
    }

    /** A date and time as exports write them, such as {@code 9/28/2018} and {@code 12:00}. */
    static Optional<LocalDateTime> time(StartTime start) {
        try {
            return Optional.of(LocalDate.parse(start.date().strip(), DATE)
                    .atTime(LocalTime.parse(start.time().strip(), TIME)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Schedule.End> end(io.landfall.parsers.powercenter.Schedule.End end) {
        if (end.never()) {
            return Optional.empty();
        }
        if (end.after().strip().matches("[1-9]\\d{0,5}")) {
            return Optional.of(
                    new Schedule.EndAfter(Integer.parseInt(end.after().strip())));
        }
        return time(new StartTime(end.on(), "23:59")).map(Schedule.EndAt::new);
    }

    private static Recurrence recurrence(
            io.landfall.parsers.powercenter.Schedule legacy, Optional<LocalDateTime> start) {
        return switch (legacy.type().toUpperCase(Locale.ROOT)) {
            case "CONTINUOUS" -> new Schedule.Continuous();
            case "ONSERVERINIT" -> new Schedule.OnServerStart();
            default ->
                legacy.recurrence()
                        .filter(_ -> start.isPresent())
                        .map(found -> repeated(found, start.orElseThrow()))
                        .orElseGet(() -> new Schedule.Worded(legacy.toString()));
        };
    }

    private static Recurrence repeated(
            io.landfall.parsers.powercenter.Schedule.Recurrence recurrence, LocalDateTime start) {
        return switch (recurrence.type().toUpperCase(Locale.ROOT)) {
            case "ONCE" -> new Schedule.Once();
            case "RECURRING" ->
                recurrence
                        .every()
                        .map(Schedules::duration)
                        .filter(Duration::isPositive)
                        .map(every -> every(every, start))
                        .orElseGet(() -> new Schedule.Worded(recurrence.toString()));
            default ->
                custom(recurrence, start)
                        .<Recurrence>map(Schedule.Cron::new)
                        .orElseGet(() -> new Schedule.Worded(recurrence.toString()));
        };
    }

    private static Duration duration(Interval interval) {
        return Duration.ofDays(interval.days()).plusHours(interval.hours()).plusMinutes(interval.minutes());
    }

    /** Each day at the time of the start is cron; what does not divide a day goes on counting from the start. */
    private static Recurrence every(Duration every, LocalDateTime start) {
        return every.equals(Duration.ofDays(1))
                ? new Schedule.Cron("%d %d * * *".formatted(start.getMinute(), start.getHour()))
                : new Schedule.Every(every);
    }

    private static Optional<String> custom(
            io.landfall.parsers.powercenter.Schedule.Recurrence recurrence, LocalDateTime start) {
        var times = times(recurrence.daily(), start);
        var days = recurrence.days().filter(found -> found.interval() <= 1);
        return times.isEmpty() ? times : days.flatMap(Schedules::days).map(on -> times.get() + " " + on);
    }

    /** Once a day at the start's time, or at even distances that divide the hour or the day. */
    private static Optional<String> times(Optional<Interval> daily, LocalDateTime start) {
        var minute = start.getMinute();
        var hour = start.getHour();
        if (daily.isEmpty() || daily.get().once()) {
            return Optional.of("%d %d".formatted(minute, hour));
        }
        var every = daily.get();
        if (every.hours() == 0
                && every.minutes() > 0
                && MINUTES_OF_AN_HOUR % every.minutes() == 0
                && hour == 0
                && minute == 0) {
            return Optional.of("*/%d *".formatted(every.minutes()));
        }
        return every.minutes() == 0 && every.hours() > 0 && HOURS_OF_A_DAY % every.hours() == 0 && hour < every.hours()
                ? Optional.of("%d %s/%d".formatted(minute, hour == 0 ? "*" : hour + "-23", every.hours()))
                : Optional.empty();
    }

    private static Optional<String> days(Days days) {
        return switch (days.type().toUpperCase(Locale.ROOT)) {
            case "DAILY" -> Optional.of("* * *");
            case "WEEKLY" ->
                list(days.on().stream().map(Day::day).map(Schedules::weekday).toList())
                        .map(on -> "* * " + on);
            case "MONTHLY" ->
                days.on().stream()
                                .allMatch(day ->
                                        day.occurrence().isBlank() || day.day().isBlank())
                        ? list(days.on().stream().map(Schedules::dayOfMonth).toList())
                                .map(on -> on + " * *")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> list(List<Optional<String>> names) {
        return names.isEmpty() || names.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(names.stream().flatMap(Optional::stream).collect(Collectors.joining(",")));
    }

    private static Optional<String> weekday(String name) {
        var day = name.strip().toUpperCase(Locale.ROOT);
        return List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT").stream()
                .filter(day::startsWith)
                .findFirst();
    }

    private static Optional<String> dayOfMonth(Day day) {
        var number = day.dayOfMonth().strip();
        return number.matches("[1-9]|[12]\\d|3[01]") ? Optional.of(number) : Optional.empty();
    }
}
