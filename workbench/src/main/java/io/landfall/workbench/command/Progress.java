package io.landfall.workbench.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows on a terminal how far long work is: on standard error, in one line that is gone in the end. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final String START_OF_LINE = "\r\u001B[2K";

    private final PrintWriter err;
    private final ScheduledExecutorService clock;
    private final long start = System.nanoTime();
    private volatile String doing;
    private volatile int done;
    private volatile int all;

    private Progress(String doing, PrintWriter err) {
        this.doing = doing;
        this.err = err;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        if (isTerminal()) {
            var _ = clock.scheduleAtFixedRate(this::show, 500, 250, TimeUnit.MILLISECONDS);
        }
    }

    static Progress of(String doing, PrintWriter err) {
        return new Progress(doing, err);
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Says what is done next, and how much is done already. */
    void step(String next, int stepsDone, int stepsInAll) {
        doing = next;
        done = stepsDone;
        all = stepsInAll;
    }

    private void show() {
        var seconds = (System.nanoTime() - start) / 1_000_000_000;
        err.print(START_OF_LINE + (all > 0 ? bar() : "") + "%s … %d s".formatted(doing, seconds));
        err.flush();
    }

    private String bar() {
        var full = WIDTH * done / all;
        return "█".repeat(full) + "░".repeat(WIDTH - full) + " %d of %d  ".formatted(done, all);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (isTerminal()) {
            err.print(START_OF_LINE);
            err.flush();
        }
    }
}
