package io.landfall.parsers.powercenter;

/** Calls a procedure of a database for each row, from an expression, or before or after the load. */
public record StoredProcedure(TransformationParts parts) implements Transformation {

    public String procedure() {
        return attributes().text("Stored Procedure Name");
    }

    /** {@code Normal}, or when it runs once: {@code Source Pre Load}, {@code Target Post Load} and so on. */
    public String when() {
        return attributes().text("Stored Procedure Type");
    }

    public String callText() {
        return attributes().text("Call Text");
    }
}
