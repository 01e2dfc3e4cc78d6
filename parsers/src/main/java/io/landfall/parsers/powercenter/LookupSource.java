package io.landfall.parsers.powercenter;

/** Where a Lookup looks. */
public enum LookupSource implements Labelled {
    DATABASE("Database"),
    FLAT_FILE("Flat File"),
    SOURCE_QUALIFIER("Source Qualifier");

    private final String label;

    LookupSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
