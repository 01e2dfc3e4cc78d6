package io.landfall.parsers.powercenter;

/** Runs Java code that the customer wrote; its snippets are metadata extensions or properties. */
public record JavaTransformation(TransformationParts parts) implements Transformation {

    /** A snippet by its name, for example {@code On Input Row}; empty when it is missing. */
    public String snippet(String name) {
        return metadata().stream()
                .filter(extension -> extension.name().equalsIgnoreCase(name))
                .map(MetadataExtension::value)
                .findFirst()
                .orElse(parts().properties().text(name));
    }
}
