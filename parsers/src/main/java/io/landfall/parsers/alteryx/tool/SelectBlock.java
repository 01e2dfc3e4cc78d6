package io.landfall.parsers.alteryx.tool;

import java.util.List;
import java.util.Optional;

/**
 * Which fields pass, under which name and type. The Select tool is nothing else; joining tools have one for their joined
 * output.
 *
 * @param orderChanged when false the fields keep their incoming order, whatever the order of the list
 * @param commaDecimal whether text becomes a number with the comma as decimal separator
 */
public record SelectBlock(boolean orderChanged, boolean commaDecimal, List<SelectField> fields) {

    /** All fields pass as they are. */
    public static final SelectBlock EVERYTHING = new SelectBlock(
            false, false, List.of(new SelectField(FieldChoice.UNKNOWN, "", true, "", StoredType.NONE, false, "")));

    public SelectBlock {
        fields = List.copyOf(fields);
    }

    /** Whether fields that are not listed pass. Without an entry for them they do. */
    public boolean passesUnknown() {
        return fields.stream()
                .filter(SelectField::isUnknown)
                .findFirst()
                .map(SelectField::selected)
                .orElse(true);
    }

    /** The line for a field of the given input. Names ignore case. */
    public Optional<SelectField> of(String input, String field) {
        return fields.stream()
                .filter(line -> line.input().equals(input) && line.field().equalsIgnoreCase(field))
                .findFirst();
    }
}
