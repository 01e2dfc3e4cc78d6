package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What every transformation has, whatever its type.
 *
 * @param templateName for Custom transformations what they really are, for example {@code Union Transformation}
 * @param sourceFields the columns of a Normalizer
 * @param flatFile the layout of the file that a Lookup reads
 * @param properties initialisation properties of Custom transformations
 */
public record TransformationParts(
        String name,
        String type,
        String templateName,
        boolean reusable,
        String description,
        List<Port> ports,
        List<Group> groups,
        List<SourceField> sourceFields,
        Optional<FlatFile> flatFile,
        Attributes attributes,
        Attributes properties,
        List<FieldDependency> dependencies,
        List<MetadataExtension> metadata,
        SourceLocation at,
        Extras extras) {

    public TransformationParts {
        ports = List.copyOf(ports);
        groups = List.copyOf(groups);
        sourceFields = List.copyOf(sourceFields);
        dependencies = List.copyOf(dependencies);
        metadata = List.copyOf(metadata);
    }
}
