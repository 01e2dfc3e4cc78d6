package io.landfall.parsers.alteryx.tool;

import java.util.Optional;

/**
 * Multi-Field Formula: one formula for many fields, which it calls {@code [_CurrentField_]},
 * {@code [_CurrentFieldName_]} and {@code [_CurrentFieldType_]}.
 *
 * @param fieldGroup which types are offered at all: {@code Text}, {@code Numeric}, {@code DateTime}, {@code Bool},
 *     {@code All} and so on
 * @param copy under which name the result goes into a field of its own; none when it replaces the field
 * @param outputType the new type, {@link FieldType#NONE} when it stays
 */
public record MultiFieldFormula(
        String fieldGroup,
        FieldSelection fields,
        FormulaText expression,
        Optional<NameChange> copy,
        StoredType outputType)
        implements ToolConfiguration {}
