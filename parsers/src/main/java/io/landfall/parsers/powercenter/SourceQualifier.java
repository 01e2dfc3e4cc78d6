package io.landfall.parsers.powercenter;

import java.util.Optional;

/** Reads the sources that are associated with its instance, as one query or from files. */
public record SourceQualifier(TransformationParts parts) implements Transformation {

    /** Replaces the generated query; its columns bind to the connected output ports by position. */
    public String sqlQuery() {
        return attributes().text("Sql Query");
    }

    public String userDefinedJoin() {
        return attributes().text("User Defined Join");
    }

    public String sourceFilter() {
        return attributes().text("Source Filter");
    }

    /** How many connected ports, from the top, the generated query sorts by; empty when it is not a number. */
    public Optional<Long> sortedPorts() {
        return attributes().number("Number Of Sorted Ports");
    }

    public Optional<Boolean> isDistinct() {
        return attributes().flag("Select Distinct");
    }

    public String preSql() {
        return attributes().text("Pre SQL");
    }

    public String postSql() {
        return attributes().text("Post SQL");
    }
}
