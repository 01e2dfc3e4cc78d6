package io.landfall.parsers.powercenter;

/** How a Joiner treats rows without a partner. The side named is the one that may be missing. */
public enum JoinType implements Labelled {
    NORMAL("Normal Join"),
    /** Keeps all detail rows. */
    MASTER_OUTER("Master Outer Join"),
    /** Keeps all master rows. */
    DETAIL_OUTER("Detail Outer Join"),
    FULL_OUTER("Full Outer Join");

    private final String label;

    JoinType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
