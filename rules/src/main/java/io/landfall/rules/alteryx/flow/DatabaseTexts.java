package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.List;

/** The SQL that the author of a workflow wrote into its In-DB tools. */
final class DatabaseTexts {

    private DatabaseTexts() {}

    static List<String> of(ToolConfiguration configuration) {
        return switch (configuration) {
            case InDatabaseTool.Connect connect -> List.of(connect.query());
            case InDatabaseTool.MacroInput(var _, var sample) -> List.of(sample.query());
            case InDatabaseTool.Formula(var formula) ->
                formula.fields().stream()
                        .map(field -> field.expression().text())
                        .toList();
            case InDatabaseTool.Filter(var condition, var simple) ->
                simple.isPresent() ? List.of() : List.of(condition.text());
            case InDatabaseTool.Join join -> List.of(join.custom());
            case InDatabaseTool.Write write -> List.of(write.table());
            default -> List.of();
        };
    }
}
