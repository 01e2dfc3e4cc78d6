package io.landfall.parsers.powercenter;

/** Runs SQL for each row; a query with parameters, or scripts. */
public record SqlTransformation(TransformationParts parts) implements Transformation {

    /** The text of a metadata extension, for example {@code SQL_Query} or {@code SQL_Mode}; empty when it is missing. */
    public String setting(String name) {
        return metadata().stream()
                .filter(extension -> extension.name().equalsIgnoreCase(name))
                .map(MetadataExtension::value)
                .findFirst()
                .orElse("");
    }

    public String query() {
        return setting("SQL_Query");
    }
}
