package io.landfall.rules.alteryx.flow;

/** What Designer saw when it last noted the fields at a tool: decides how far fields that the data makes can be taken from there. */
public enum Sighting {
    /** The workflow's own data. */
    DATA,
    /** What came of the answers that somebody gave an app. */
    ANSWERS,
    /** The sample records of a macro, which no caller ever hands over. */
    SAMPLE
}
