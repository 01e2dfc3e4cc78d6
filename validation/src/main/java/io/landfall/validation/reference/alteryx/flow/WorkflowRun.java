package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.tool.EngineFolders;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a whole workflow: what its output tools write, or, where it has none, what its Browse tools show, or, where it has none of these
 * either, what leaves its {@link OpenEnds}.
 */
public final class WorkflowRun {

    private final Surroundings around;
    private final Journal journal;
    private final DocumentRun run;
    private final Drawings drawings;
    private final Fed fed;

    public WorkflowRun(Surroundings document, Journal journal) {
        this.around = document.with(OpenWays.of(document.workflow()));
        this.journal = journal;
        this.run = new DocumentRun(around, Map.of(), journal);
        this.drawings = new Drawings(around.workflow());
        this.fed = new Fed(around.workflow());
    }

    public void toItsEnd() {
        refuseWritingMacros();
        var writers = around.workflow().properties().disableAllOutput()
                ? List.<Tool>of()
                : sinks(DbFileOutput.class, InDatabaseTool.Write.class);
        var results = writers.isEmpty() ? shown() : writers;
        results.forEach(this::write);
        if (results.isEmpty()) {
            run.showEnds();
        }
    }

    private void write(Tool tool) {
        if (isDrawn(tool)) {
            drawings.drawn(tool).distinct().forEach(line -> drawn(tool, line));
        } else {
            write(tool, tool, run.answer(tool).at(""));
        }
    }

    /** Browse tools at which something arrives; with pictures only where the workflow has nothing else. */
    private List<Tool> shown() {
        var looked =
                sinks(Browse.class).stream().filter(tool -> run.arrivesAt(tool)).toList();
        var all = looked.isEmpty() ? sinks(InDatabaseTool.Browse.class) : looked;
        var records = all.stream().filter(tool -> !drawings.arriveAt(tool)).toList();
        return records.isEmpty() ? all : records;
    }

    private boolean isDrawn(Tool tool) {
        return tool.configuration() instanceof Browse && drawings.arriveAt(tool) && drawings.ofRecords(tool);
    }

    /** The records that somebody sees in a picture. */
    private void drawn(Tool shown, Connection line) {
        around.workflow()
                .tool(line.origin().tool())
                .ifPresent(from ->
                        write(shown, from, run.answer(from).at(line.origin().anchor())));
    }

    private void write(Tool sink, Tool last, Optional<Records> written) {
        written.ifPresent(records -> journal.written(
                name(sink), sink, placed(sink, records), new ArrivalOrder(around.workflow()).isDefined(last)));
    }

    private List<Tool> sinks(Class<?>... kinds) {
        return around.workflow().tools().stream()
                .filter(tool -> !tool.disabled()
                        && Arrays.stream(kinds).anyMatch(kind -> kind.isInstance(tool.configuration())))
                .filter(tool -> !(tool.configuration() instanceof DbFileOutput output && output.disabled()))
                .filter(fed::contains)
                .toList();
    }

    /** A macro that writes files itself does so without being asked for anything. */
    private void refuseWritingMacros() {
        for (var tool : around.workflow().tools()) {
            around.workflow()
                    .macroOf(tool)
                    .filter(target -> !tool.disabled()
                            && target instanceof MacroTarget.Resolved(var _, var macro, var _)
                            && macro.tools().stream()
                                    .anyMatch(inner -> !inner.disabled()
                                            && (inner.configuration() instanceof DbFileOutput
                                                    || inner.configuration() instanceof InDatabaseTool.Write)))
                    .ifPresent(_ -> {
                        throw Unrepeatable.refused(tool.at(), "a macro that writes files");
                    });
        }
    }

    /** Records that go to files or sheets by a value say to which. */
    private Records placed(Tool sink, Records records) {
        return sink.configuration() instanceof DbFileOutput output
                        && output.filePerValue().isPresent()
                ? new PlacedRecords(sink, output, output.filePerValue().get(), around.constants()).of(records)
                : records;
    }

    private String name(Tool tool) {
        if (tool.configuration() instanceof InDatabaseTool.Write write) {
            return write.table();
        }
        if (!(tool.configuration() instanceof DbFileOutput output)) {
            return tool.name() + "_" + tool.id();
        }
        if (output.recordLimit().isPresent()) {
            throw Unrepeatable.refused(tool.at(), "an output that starts a new file after some records");
        }
        var path = switch (output.store()) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database database -> database.query();
        };
        var plain = EngineFolders.relative(around.constants().substitute(path).text())
                .replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
