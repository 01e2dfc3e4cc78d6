package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * A mapping.
 *
 * @param dependencies which instance must run before which other one
 * @param loadOrder in which order the targets are loaded
 */
public record Mapping(
        String name,
        boolean valid,
        String description,
        List<Transformation> transformations,
        List<Instance> instances,
        List<Connector> connectors,
        List<MapDependency> dependencies,
        List<TargetLoadOrder> loadOrder,
        List<MappingVariable> variables,
        List<MetadataExtension> metadata,
        SourceLocation at,
        Extras extras)
        implements DataFlow {

    public Mapping {
        transformations = List.copyOf(transformations);
        instances = List.copyOf(instances);
        connectors = List.copyOf(connectors);
        dependencies = List.copyOf(dependencies);
        loadOrder = List.copyOf(loadOrder);
        variables = List.copyOf(variables);
        metadata = List.copyOf(metadata);
    }
}
