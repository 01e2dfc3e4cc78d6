package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A mapplet: a part of a mapping that several mappings share. */
public record Mapplet(
        String name,
        boolean valid,
        String description,
        List<Transformation> transformations,
        List<Instance> instances,
        List<Connector> connectors,
        List<MappingVariable> variables,
        List<MetadataExtension> metadata,
        SourceLocation at,
        Extras extras)
        implements DataFlow, Definition {

    public Mapplet {
        transformations = List.copyOf(transformations);
        instances = List.copyOf(instances);
        connectors = List.copyOf(connectors);
        variables = List.copyOf(variables);
        metadata = List.copyOf(metadata);
    }

    /** The ports that a mapping sees; empty when the export leaves them out. */
    public Optional<MappletInterface> shown() {
        return transformations.stream()
                .filter(MappletInterface.class::isInstance)
                .map(MappletInterface.class::cast)
                .findFirst();
    }
}
