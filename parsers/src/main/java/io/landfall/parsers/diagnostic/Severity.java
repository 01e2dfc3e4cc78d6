package io.landfall.parsers.diagnostic;

/** How much a diagnostic matters to the person who signs off the migration. */
public enum Severity {
    /** For the record: nobody has to do anything. */
    NOTE,
    /** Output was produced, but its meaning may differ: a person must look. */
    WARNING,
    /** Output was withheld for this construct. */
    ERROR
}
