package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Formula: computes fields from top to bottom. A later formula sees what an earlier one made. */
public record Formula(List<FormulaField> fields) implements ToolConfiguration {

    public Formula {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param type of a new field. A field that exists keeps its own type and size.
     */
    public record FormulaField(String field, FormulaText expression, StoredType type, boolean enabled) {}
}
