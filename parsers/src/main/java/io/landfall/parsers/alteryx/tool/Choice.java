package io.landfall.parsers.alteryx.tool;

/** One of a fixed set of choices that a tool offers. */
public interface Choice {

    /** How the file writes it; empty for what no version that we know writes. */
    String code();
}
