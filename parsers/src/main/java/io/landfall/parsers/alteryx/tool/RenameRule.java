package io.landfall.parsers.alteryx.tool;

/** Where a Dynamic Rename tool gets new names from. */
public sealed interface RenameRule {

    /** A formula over {@code [_CurrentField_]}, which holds the old name. */
    record ByFormula(FormulaText expression) implements RenameRule {}

    /** The first record, which is consumed. An empty cell gives {@code Field_n}. */
    record FirstRow(OnError onError) implements RenameRule {}

    record AddText(NameChange change) implements RenameRule {}

    record RemoveText(NameChange change, OnError onError) implements RenameRule {}

    /**
     * The names of the fields of {@code Source}, by position.
     *
     * @param changeFields whether types change too
     */
    record FromSourceFields(boolean changeFields, OnError onError) implements RenameRule {}

    /** The descriptions of the fields become their names. */
    record FromDescriptions(OnError onError) implements RenameRule {}

    /**
     * The records of {@code Source}.
     *
     * @param mapped whether {@code oldNameField} says which field is meant; else they count by position
     */
    record FromSourceRows(boolean mapped, String oldNameField, String newNameField, OnError onError)
            implements RenameRule {}

    /** A way that no version that we know writes. */
    record Other(String mode) implements RenameRule {}
}
