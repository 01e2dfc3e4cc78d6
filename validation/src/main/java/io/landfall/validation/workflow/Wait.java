package io.landfall.validation.workflow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** A task that waits: for a time, a file, or an event. */
final class Wait {

    private final Task task;
    private Optional<LocalDateTime> until = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean heard;

    private Wait(Task task) {
        this.task = task;
    }

    static boolean isOne(Action action) {
        return switch (action) {
            case Action.WaitUntil _, Action.WaitFor _, Action.AwaitFile _, Action.AwaitEvent _ -> true;
            case Action.Start _, Action.RunPipeline _, Action.Nested _, Action.RunCommands _ -> false;
            case Action.Decide _, Action.Assign _, Action.RaiseEvent _, Action.Control _ -> false;
            case Action.Send _, Action.Unconverted _ -> false;
        };
    }

    /** Whether the failure of such a task suspends a workflow that suspends on errors: sessions, commands, worklets and e-mails. */
    static boolean suspends(Action action) {
        return switch (action) {
            case Action.RunPipeline _, Action.Nested _, Action.RunCommands _, Action.Send _ -> true;
            case Action.Start _, Action.Decide _, Action.Assign _, Action.RaiseEvent _, Action.Control _ -> false;
            case Action.WaitUntil _, Action.WaitFor _, Action.AwaitFile _, Action.AwaitEvent _ -> false;
            case Action.Unconverted _ -> false;
        };
    }

    static Wait of(Task task, FlowRun flow, RunContext context, FlowValues values) throws SQLException {
        var wait = new Wait(task);
        switch (task.action()) {
            case Action.WaitUntil(var time) -> wait.until(values.value(time, task.name(), flow));
            case Action.WaitFor(var duration, var since) ->
                wait.until = Optional.of((switch (since) {
                            case TASK -> context.now();
                            case FLOW -> flow.start();
                            case WORKFLOW -> context.start();
                        })
                        .plus(duration));
            case Action.AwaitFile(var name, var _) -> {
                var text = values.filled(name);
                wait.failure = text.missing().map("there is no value for ${%s}"::formatted);
                wait.file = Optional.of(Path.of(text.text().replace('\\', '/')));
            }
            case Action.AwaitEvent(var event, var seesPast) -> wait.heard = seesPast && flow.wasRaised(event);
            default -> throw new IllegalArgumentException(task.name());
        }
        return wait;
    }

    private void until(Optional<Literal> time) {
        if (time.isPresent() && time.get() instanceof Literal.TimestampValue(var moment)) {
            until = Optional.of(moment.withNano(0));
        } else {
            failure = Optional.of("the time to wait for is NULL");
        }
    }

    Task task() {
        return task;
    }

    /** Why it cannot wait at all. */
    Optional<String> failure() {
        return failure;
    }

    void hear(String event) {
        heard |= task.action() instanceof Action.AwaitEvent(var own, var _) && own.equals(event);
    }

    boolean isOver(LocalDateTime now) {
        return heard
                || until.filter(time -> !time.isAfter(now)).isPresent()
                || file.filter(Files::exists).isPresent();
    }

    /** How long until it is worth a look; empty when only an event can end it. */
    Optional<Duration> next(LocalDateTime now) {
        return until.map(time -> Duration.between(now, time)).or(() -> file.map(_ -> Duration.ofSeconds(1)));
    }

    /** Does what comes with the end. */
    void finish() {
        if (task.action() instanceof Action.AwaitFile(var _, var deletes) && deletes && file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
