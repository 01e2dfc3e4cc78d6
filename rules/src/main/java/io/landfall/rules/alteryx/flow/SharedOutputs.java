package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.OutputMode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds tools that write into one table or file where it matters who comes first. Which of two lines Designer runs first is not
 * documented, so rows that one tool appends may be gone when the other one empties the table.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/output-data-tool.html">Output Data Tool</a>
 */
final class SharedOutputs {

    private final Set<SourceLocation> removing;

    SharedOutputs(List<CanvasNode> writing) {
        this.removing = writing.stream()
                .map(CanvasNode::tool)
                .filter(tool -> tool.configuration() instanceof DbFileOutput output
                        && output.options().outputMode() == OutputMode.REMOVE_FILE)
                .map(tool -> tool.at())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Diagnostic> doubts(List<Operator> operators) {
        var places = new LinkedHashMap<Object, List<Target>>();
        for (var operator : operators) {
            if (operator instanceof Target target) {
                places.computeIfAbsent(place(target.dataset()), _ -> new ArrayList<>())
                        .add(target);
            }
        }
        var doubts = new ArrayList<Diagnostic>();
        for (var sharing : places.values()) {
            if (sharing.size() > 1 && isDoubtful(sharing)) {
                var first = sharing.getFirst();
                var ids = sharing.stream().map(Target::id).collect(Collectors.joining(", "));
                doubts.add(Diagnostic.of(FlowCode.WRITE_ORDER, first.at(), ids, shown(first.dataset())));
            }
        }
        return doubts;
    }

    private boolean isDoubtful(List<Target> sharing) {
        return switch (sharing.getFirst().dataset()) {
            case Dataset.File(var path, var _, FileFormat.Spreadsheet sheet, var _) ->
                sharing.stream().anyMatch(target -> removing.contains(target.at())) || hasOneSheetTwice(sharing);
            case Dataset.File file -> true;
            case Dataset.Table table -> sharing.stream().anyMatch(target -> target.mode() != Target.Mode.APPEND);
            case Dataset.Query query -> true;
            case Dataset.Rows rows -> false;
        };
    }

    private static boolean hasOneSheetTwice(List<Target> sharing) {
        return sharing.stream()
                        .map(Target::dataset)
                        .map(SharedOutputs::sheet)
                        .distinct()
                        .count()
                < sharing.size();
    }

    private static String sheet(Dataset dataset) {
        return dataset instanceof Dataset.File(var path, var _, FileFormat.Spreadsheet sheet, var _)
                ? sheet.sheet().toLowerCase(Locale.ROOT)
                : "";
    }

    private static Object place(Dataset dataset) {
        return dataset instanceof Dataset.File file
                ? Map.entry("file", file.path().replace('\\', '/').toLowerCase(Locale.ROOT))
                : dataset.identity();
    }

    private static String shown(Dataset dataset) {
        return switch (dataset) {
            case Dataset.File file -> file.path();
            case Dataset.Table table -> table.name();
            case Dataset.Query query -> query.sql();
            case Dataset.Rows(var rows) -> rows.text();
        };
    }
}
