package io.landfall.parsers.alteryx;

/** Which of the two engines of Alteryx runs a document. */
public enum Engine {
    /** One thread: the order of records is always the same. */
    ORIGINAL,
    /** Many threads: at some tools the order of records may differ from run to run. */
    AMP
}
