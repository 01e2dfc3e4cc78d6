package io.landfall.parsers.powercenter;

/** A member of a closed list, as the tool words it on the screen and in the export. */
public interface Labelled {

    String label();
}
