package io.landfall.parsers.alteryx.tool;

import java.util.Optional;

/**
 * One line of a Select tool or of the Select block within a joining tool.
 *
 * @param field name at the input named by {@code input}, without that prefix; {@link FieldChoice#UNKNOWN} for fields
 *     that are not listed
 * @param input prefix of the input it comes from, for example {@code Left_}, {@code Right_}, {@code Target_},
 *     {@code Source_} or {@code Input_#2_}; empty in a plain Select
 * @param rename the new name, empty to keep the old one
 * @param type to convert to; {@link FieldType#NONE} keeps the type, and the size alone may change
 * @param forced whether type and size hold even if the incoming ones change
 * @param description the note that the author attached to the field
 */
public record SelectField(
        String field,
        String input,
        boolean selected,
        String rename,
        StoredType type,
        boolean forced,
        String description) {

    /**
     * What the line makes of a field of a type; empty when it says nothing of types. Metadata that Designer stored shows that a size alone
     * holds too: a text of 1000 characters has 150 behind a line with that size.
     */
    public Optional<StoredType> retyped(FieldType incoming) {
        return switch (type.type()) {
            case NONE ->
                type.length().isPresent()
                        ? Optional.of(new StoredType(incoming, type.size(), type.scale()))
                        : Optional.empty();
            case UNKNOWN -> Optional.empty();
            default -> Optional.of(type);
        };
    }

    public boolean isUnknown() {
        return field.equals(FieldChoice.UNKNOWN);
    }

    /** The name after this line. A joining tool may still change it where two outputs collide. */
    public String outputName() {
        return rename.isEmpty() ? field : rename;
    }
}
