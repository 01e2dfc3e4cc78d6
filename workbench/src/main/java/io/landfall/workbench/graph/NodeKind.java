package io.landfall.workbench.graph;

import java.util.Locale;

/** What a box does to rows, told by its colour and its sign: the same for both tools and for native pipelines. */
public enum NodeKind {
    SOURCE("M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11"),
    TARGET("M8 10.2V2M4.8 5.2 8 2l3.2 3.2M2.5 11v2.5h11V11"),
    /** Computes fields row by row. */
    COMPUTE("M6.2 13.5c2 0 2.1-1.4 2.5-5.5S9.4 2.5 11.5 2.5M5 7h6"),
    /** Keeps some rows, or sends rows different ways. */
    CHOOSE("M2.5 3h11L9.5 8v4.5l-3 1V8z"),
    /** Brings several inputs together. */
    COMBINE("M2.5 3.5h2.5l3 4.5-3 4.5H2.5M8 8h5.5M11 5.5 13.5 8 11 10.5"),
    /** Makes one row of many, or many of one. */
    GATHER("M12 3.5V2.5H4L8.5 8 4 13.5h8v-1"),
    /** Changes the order or adds numbers by it. */
    ARRANGE("M5 2.5v11M2.5 11 5 13.5 7.5 11M9.5 3.5h4M9.5 8h3M9.5 12.5h2"),
    /** Calls a flow of its own: a mapplet or a macro. */
    CALL("M8 2 13.5 5v6L8 14l-5.5-3V5zM2.5 5 8 8l5.5-3M8 8v6"),
    /** Nobody has converted it. */
    SCRIPT("M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"),
    /** Shows or asks something, and touches no rows. */
    SHOW("M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6"),
    /** A remark of the author. */
    NOTE("M3 2.5h10v8l-3 3H3zM5.5 6h5M5.5 8.5h3"),
    OTHER("M3 3h10v10H3zM6 6h4v4H6z");

    private final String sign;

    NodeKind(String sign) {
        this.sign = sign;
    }

    /** A drawing of lines in a square of 16 units. */
    String sign() {
        return sign;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
