package io.landfall.parsers.powercenter;

/** Which row a Lookup takes when several match. */
public enum MultipleMatch implements Labelled {
    FIRST("Use First Value"),
    LAST("Use Last Value"),
    ANY("Use Any Value"),
    /** One row for each match, which makes the Lookup active. */
    ALL("Use All Values"),
    ERROR("Report Error");

    private final String label;

    MultipleMatch(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
