package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import java.util.List;
import java.util.Map;

/** Runs a whole workflow: what its output tools write, or, where it has none, what its Browse tools show. */
public final class WorkflowRun {

    private final Surroundings around;
    private final Journal journal;
    private final DocumentRun run;

    public WorkflowRun(Surroundings around, Journal journal) {
        this.around = around;
        this.journal = journal;
        this.run = new DocumentRun(around, Map.of(), journal);
    }

    public void toItsEnd() {
        var writers = sinks(DbFileOutput.class);
        refuseWritingMacros();
        for (var tool : writers.isEmpty() ? sinks(Browse.class) : writers) {
            run.answer(tool)
                    .at("")
                    .ifPresent(records -> journal.written(
                            name(tool), tool, records, new ArrivalOrder(around.workflow()).isDefined(tool)));
        }
    }

    private List<Tool> sinks(Class<?> kind) {
        return around.workflow().tools().stream()
                .filter(tool -> !tool.disabled() && kind.isInstance(tool.configuration()))
                .filter(tool -> !(tool.configuration() instanceof DbFileOutput output && output.disabled()))
                .filter(tool -> !around.workflow().into(tool.id()).isEmpty())
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
                                    .anyMatch(inner ->
                                            !inner.disabled() && inner.configuration() instanceof DbFileOutput))
                    .ifPresent(_ -> {
                        throw Unrepeatable.refused(tool.at(), "a macro that writes files");
                    });
        }
    }

    private String name(Tool tool) {
        if (!(tool.configuration() instanceof DbFileOutput output)) {
            return tool.name() + "_" + tool.id();
        }
        if (output.filePerValue().isPresent()) {
            throw Unrepeatable.refused(tool.at(), "an output with one file for each value of a field");
        }
        if (output.recordLimit().isPresent()) {
            throw Unrepeatable.refused(tool.at(), "an output that starts a new file after some records");
        }
        var path = switch (output.store()) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database database -> database.query();
        };
        var plain = around.constants().substitute(path).text().replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
