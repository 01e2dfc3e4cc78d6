package io.landfall.parsers.alteryx.tool;

/**
 * Generate Rows: for each record, starts with a value, and as long as the condition holds gives out a record and goes on
 * to the next value. The condition comes first, so there may be no record at all.
 */
public record GenerateRows(TargetField target, FormulaText initial, FormulaText condition, FormulaText loop)
        implements ToolConfiguration {}
