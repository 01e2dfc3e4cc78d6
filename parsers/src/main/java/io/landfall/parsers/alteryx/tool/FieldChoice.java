package io.landfall.parsers.alteryx.tool;

/** One tick in a list of fields. The entry {@link #UNKNOWN} stands for fields that appear only later. */
public record FieldChoice(String field, boolean selected) {

    /** What Designer writes for “Dynamic or Unknown Fields”. */
    public static final String UNKNOWN = "*Unknown";

    public boolean isUnknown() {
        return field.equals(UNKNOWN);
    }
}
