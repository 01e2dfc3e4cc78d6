package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.Optional;

/** Instances and the links between their ports: a mapping, or a mapplet that is used inside mappings. */
public sealed interface DataFlow extends FolderObject permits Mapping, Mapplet {

    /** Whether PowerCenter itself held it valid when it was exported. */
    boolean valid();

    /** The transformations that are private to it. */
    List<Transformation> transformations();

    List<Instance> instances();

    List<Connector> connectors();

    List<MappingVariable> variables();

    /** The first instance of that name, in any case; a source and a target may share one. */
    default Optional<Instance> instance(String name) {
        return instances().stream()
                .filter(instance -> instance.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
