package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.InDatabaseTool;

/**
 * What leaves a database at the tool that ends a line of In-DB tools. The tools before it run in the database, whose SQL nobody repeats
 * here: the rows that it answers have to be given.
 */
public final class DatabaseAnswer {

    private DatabaseAnswer() {}

    public static Answer of(InDatabaseTool tool, ToolRun run) {
        return switch (tool) {
            case InDatabaseTool.StreamOut _ -> {
                if (run.tool().layouts().isEmpty()) {
                    throw run.refused("rows of a database whose types Designer has not noted");
                }
                yield given(run);
            }
            case InDatabaseTool.Browse _, InDatabaseTool.Write _ -> given(run);
            default -> throw run.refused("the tool %s".formatted(run.tool().name()));
        };
    }

    private static Answer given(ToolRun run) {
        return run.around()
                .request()
                .inputs()
                .rows(run.tool().at())
                .map(rows -> Answer.of(GivenRows.records(rows, run)))
                .orElseThrow(() -> run.refused("what a database answers"));
    }
}
