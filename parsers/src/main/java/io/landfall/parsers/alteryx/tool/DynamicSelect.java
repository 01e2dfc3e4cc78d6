package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Dynamic Select: lets fields through by their type, or by a formula about them. */
public sealed interface DynamicSelect extends ToolConfiguration {

    record ByType(List<FieldType> types) implements DynamicSelect {
        public ByType {
            types = List.copyOf(types);
        }
    }

    /** A formula over {@code [Name]}, {@code [Type]}, {@code [Size]}, {@code [FieldNumber]} and the like. */
    record ByFormula(FormulaText expression) implements DynamicSelect {}
}
