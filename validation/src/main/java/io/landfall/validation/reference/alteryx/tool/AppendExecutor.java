package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.CartesianMode;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;

/** Every record of the source beside every target. Targets stay when there is no source record. */
final class AppendExecutor implements ToolExecutor<AppendFields> {

    private static final int MOST = 16;

    @Override
    public Class<AppendFields> kind() {
        return AppendFields.class;
    }

    @Override
    public Answer run(AppendFields append, ToolRun run) {
        var targets = run.input("Targets");
        var source = run.input("Source");
        if (append.cartesianMode() == CartesianMode.ERROR && source.rows().size() > MOST) {
            throw run.failed("more than 16 source records are appended");
        }
        var appended =
                source.rows().isEmpty() ? List.of(Row.ofNulls(source.fields().size())) : source.rows();
        var rows = new ArrayList<Row>();
        for (var target : targets.rows()) {
            appended.forEach(row -> rows.add(target.beside(row)));
        }
        var sides = List.of(
                new Selection.Side("Target_", targets.fields()), new Selection.Side("Source_", source.fields()));
        return Answer.of(Selection.of(append.select(), sides, run).records(rows));
    }
}
