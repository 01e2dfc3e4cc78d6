package io.landfall.workbench.migration;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.rules.earlier.Earlier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Converts an estate beside the step that stores what is ready. */
final class RunningConversion implements AutoCloseable {

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread thread;

    private RunningConversion(Path estate, EngineCheck engine, Map<String, Earlier> earlier) {
        this.thread = Thread.ofPlatform().daemon().name("conversion").unstarted(() -> run(estate, engine, earlier));
    }

    /** What the conversion has to tell, in this order: what is ready, then the end. */
    sealed interface Event {

        /** An asset is converted, but for the paths of its documents. */
        record Ready(Conversion conversion) implements Event {}

        /** All is converted. */
        record Over(SafeConversion.Result result) implements Event {}

        /** Landfall or the machine has failed. */
        record Failed(Throwable fault) implements Event {}
    }

    static RunningConversion start(Path estate, EngineCheck engine, Map<String, Earlier> earlier) {
        var running = new RunningConversion(estate, engine, earlier);
        running.thread.start();
        return running;
    }

    private void run(Path estate, EngineCheck engine, Map<String, Earlier> earlier) {
        try {
            var conversion = new SafeConversion(estate, engine, earlier, ready -> events.add(new Event.Ready(ready)));
            events.add(new Event.Over(conversion.convert()));
        } catch (IOException | RuntimeException | Error fault) {
            events.add(new Event.Failed(fault));
        }
    }

    /** Waits for the next thing, for a second at most, so that whoever waits can look whether somebody has stopped it. */
    Optional<Event> next() throws InterruptedException {
        return Optional.ofNullable(events.poll(1, TimeUnit.SECONDS));
    }

    /** Ends it after the assets that are being converted. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
