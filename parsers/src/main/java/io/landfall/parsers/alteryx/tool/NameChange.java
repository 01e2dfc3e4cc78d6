package io.landfall.parsers.alteryx.tool;

/** Text put before or behind a name. */
public record NameChange(Side side, String text) {

    /** Where the text goes. */
    public enum Side implements Choice {
        PREFIX("Prefix"),
        SUFFIX("Suffix"),
        /** A value that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
