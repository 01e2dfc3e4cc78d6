package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.workflow.Schedule;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a workflow from the root of its document. */
final class WorkflowReader {

    private static final Origin NO_ORIGIN = new Origin(LegacySystem.POWERCENTER, "", "", "");

    private final Problems problems;

    WorkflowReader(Problems problems) {
        this.problems = problems;
    }

    /** The workflow; none when there are problems. */
    Optional<Workflow> read(Entries document) {
        if (!isWorkflow(document)) {
            return Optional.empty();
        }
        var name = document.text("name");
        var origin = document.one("origin", PipelineReader::origin).orElse(NO_ORIGIN);
        var schedule = document.optional("schedule", this::schedule);
        var suspends = document.truth("suspendsOnError");
        var flow = new FlowReader(problems, SourceLocation.of(origin.file())).read(document);
        document.close();
        return problems.isEmpty()
                ? Optional.of(new Workflow(name, origin, schedule, suspends, flow))
                : Optional.empty();
    }

    private boolean isWorkflow(Entries document) {
        var version = document.text("apiVersion");
        var kind = document.text("kind");
        if (!version.equals(PipelineDocuments.VERSION) || !kind.equals(WorkflowDocuments.KIND)) {
            if (problems.isEmpty()) {
                problems.add(DocumentCode.NOT_A_WORKFLOW, document.at(), "'%s' of '%s'".formatted(kind, version));
            }
            return false;
        }
        return true;
    }

    private Schedule schedule(Entries entries) {
        return new Schedule(
                recurrence(entries), optional(entries, "from", LocalDateTime::parse), end(entries), zone(entries));
    }

    private Optional<String> zone(Entries entries) {
        return optional(entries, "zone", ZoneId::of).map(ZoneId::getId);
    }

    private Schedule.Recurrence recurrence(Entries entries) {
        if (entries.has("cron")) {
            return new Schedule.Cron(entries.text("cron"));
        }
        if (entries.has("every")) {
            return new Schedule.Every(
                    optional(entries, "every", Duration::parse).orElse(Duration.ofDays(1)));
        }
        if (entries.has("unconverted")) {
            return new Schedule.Worded(entries.text("unconverted"));
        }
        return entries.choice(
                "starts",
                List.of(new Schedule.Once(), new Schedule.Continuous(), new Schedule.OnServerStart()),
                WorkflowReader::spelling);
    }

    private static String spelling(Schedule.Recurrence recurrence) {
        return switch (recurrence) {
            case Schedule.Once _ -> "once";
            case Schedule.Continuous _ -> "continuously";
            case Schedule.OnServerStart _ -> "with the server";
            case Schedule.Cron _, Schedule.Every _, Schedule.Worded _ ->
                throw new IllegalArgumentException(recurrence.toString());
        };
    }

    private Optional<Schedule.End> end(Entries entries) {
        if (entries.has("runs")) {
            return Optional.of(new Schedule.EndAfter(entries.integer("runs", 1)));
        }
        return optional(entries, "until", LocalDateTime::parse).map(Schedule.EndAt::new);
    }

    private <T> Optional<T> optional(Entries entries, String key, Function<String, T> parse) {
        return entries.has(key) ? parsed(entries, key, parse, problems) : Optional.empty();
    }

    /** A time, a duration or a zone in its standard spelling. */
    static <T> Optional<T> parsed(Entries entries, String key, Function<String, T> parse, Problems problems) {
        var text = entries.text(key);
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException _) {
            problems.add(DocumentCode.NOT_A_TIME, entries.at(key), text);
            return Optional.empty();
        }
    }
}
