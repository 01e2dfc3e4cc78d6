package io.landfall.parsers.powercenter;

/** Which way a Sorter key sorts. */
public enum SortDirection implements Labelled {
    ASCENDING,
    DESCENDING;

    @Override
    public String label() {
        return name();
    }
}
